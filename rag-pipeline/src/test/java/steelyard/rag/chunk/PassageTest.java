package steelyard.rag.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;
import steelyard.task.Sentences.Span;

class PassageTest {

    @Test
    void refusesOffsetsThatDoNotFitItsText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Passage("p", "d", "", "four", 2, 7, List.of()))
                .withMessageContaining("2 to 7");
    }

    @Test
    void refusesASentenceBeyondItsEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Passage("p", "d", "", "four", 2, 6, List.of(new Span(2, 7))))
                .withMessageContaining("passage p");
    }

    @Test
    void refusesBlankText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Passage("p", "d", "", " ", 0, 1, List.of()));
    }

    @Test
    void quotesASentenceByItsPlaceInTheDocument() {
        Passage passage =
                new Passage("p", "d", "", "One. Two.", 100, 109, List.of(new Span(100, 104), new Span(105, 109)));

        assertThat(passage.sentences().stream().map(passage::quote)).containsExactly("One.", "Two.");
    }

    @Test
    void aTrainingExampleIsAPassageUnderItsOwnId() {
        Passage passage = Passage.of(new Example(new Question("t1", "so good"), new Gold.Label("positive")));

        assertThat(passage.id()).isEqualTo("t1");
        assertThat(passage.text()).isEqualTo("so good");
    }
}
