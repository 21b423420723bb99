package steelyard.bench.load;

import java.util.List;
import java.util.function.Function;
import steelyard.task.Answer;
import steelyard.task.Question;

/**
 * What is asked, by whatever number of threads.
 *
 * @param answers answers a question; threads share it
 * @param questions that are asked in turn, at least one
 */
public record Service(Function<Question, Answer> answers, List<Question> questions) {
    public Service {
        questions = List.copyOf(questions);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException("nothing to ask");
        }
    }

    /** The answer to the question whose turn it is. */
    Answer answer(int request) {
        return answers.apply(questions.get(request % questions.size()));
    }
}
