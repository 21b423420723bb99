package steelyard.bench.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import steelyard.rag.chat.ChatAddress;
import steelyard.task.TaskException;

/** The address of a chat model, as users write it: {@code openai:MODEL@URL}. */
final class GeneratorAddress implements ITypeConverter<ChatAddress> {
    @Override
    public ChatAddress convert(String text) {
        try {
            return ChatAddress.parse(text);
        } catch (TaskException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
