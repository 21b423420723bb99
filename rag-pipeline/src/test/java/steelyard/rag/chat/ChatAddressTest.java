package steelyard.rag.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steelyard.task.TaskException;

class ChatAddressTest {
    @Test
    void namesProtocolModelAndPlace() {
        assertThat(ChatAddress.parse("ollama:llama3.2:1b@http://localhost:11434"))
                .isEqualTo(new ChatAddress(ChatAddress.Protocol.OLLAMA, "llama3.2:1b", "http://localhost:11434"));
        assertThat(ChatAddress.parse("openai:gpt@4@https://example.org/v1"))
                .isEqualTo(new ChatAddress(ChatAddress.Protocol.OPENAI, "gpt@4", "https://example.org/v1"))
                .hasToString("openai:gpt@4@https://example.org/v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "llama3",
                "ollama:llama3",
                "ollama:@http://localhost",
                "claude:x@http://localhost",
                "openai:x@ftp://host"
            })
    void anythingElseIsRefusedWithTheFormThatIsExpected(String text) {
        assertThatThrownBy(() -> ChatAddress.parse(text))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("openai:MODEL@URL or ollama:MODEL@URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://me:secret@host/v1",
                "http://host/v1?key=secret",
                "http://host/#secret",
                "http:///secret",
                "http://ho st/"
            })
    void aUrlThatMayHoldASecretOrNoHostIsRefused(String url) {
        assertThatThrownBy(() -> ChatAddress.parse("openai:small@" + url)).isInstanceOf(TaskException.class);
    }
}
