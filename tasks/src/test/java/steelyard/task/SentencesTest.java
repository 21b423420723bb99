package steelyard.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(span -> span.of(text)).toList();
    }

    static Stream<Arguments> textsAndTheirSentences() {
        return Stream.of(
                cut("One. Two! Three? Four", "One.", "Two!", "Three?", "Four"),
                cut("It costs 14.50 today. Pay 3.5 more.", "It costs 14.50 today.", "Pay 3.5 more."),
                cut("In the end. 5 men came.", "In the end.", "5 men came."),
                cut("See www.example.org for more. Bye.", "See www.example.org for more.", "Bye."),
                cut("A line that\nwraps. Next.", "A line that\nwraps.", "Next."),
                cut("Dr. Smith met J. Doe, e.g. Today.", "Dr. Smith met J. Doe, e.g. Today."),
                cut("So did I. Then he left.", "So did I.", "Then he left."),
                cut("Room No. 5 is free. No. It is taken.", "Room No. 5 is free.", "No.", "It is taken."),
                cut("It opens at 5 p.m. on Friday.", "It opens at 5 p.m. on Friday."),
                cut("It opens at 5 p.m. Friday.", "It opens at 5 p.m. Friday."),
                cut("It shuts at 6 p.m. Members stay.", "It shuts at 6 p.m.", "Members stay."),
                cut("It shuts at 6 p.m.", "It shuts at 6 p.m."),
                cut("The U.S. Army left the U.S. The end.", "The U.S. Army left the U.S.", "The end."),
                cut("He lives in St. Ives on High St. It rains.", "He lives in St. Ives on High St.", "It rains."),
                cut(
                        "Acme Inc. Director Jo left Acme Inc. She won.",
                        "Acme Inc. Director Jo left Acme Inc.",
                        "She won."),
                cut("\"Is it open?\" she asked.", "\"Is it open?\" she asked."),
                cut("He said \"Go.\" Then he left.", "He said \"Go.\"", "Then he left."),
                cut("“Fine.” (Really.) ‘Ok.’ Bye.", "“Fine.”", "(Really.)", "‘Ok.’", "Bye."),
                cut("Well... maybe. Wait... Then go… Now.", "Well... maybe.", "Wait...", "Then go…", "Now."),
                cut("What?! Yes.", "What?!", "Yes."),
                cut("This is **bold.** Then not.", "This is **bold.**", "Then not."));
    }

    private static Arguments cut(String text, String... sentences) {
        return Arguments.of(text, List.of(sentences));
    }

    @ParameterizedTest
    @MethodSource("textsAndTheirSentences")
    void endMarksEndASentenceUnlessAnAbbreviationOrALowerCaseLetterFollows(String text, List<String> expected) {
        assertThat(sentences(text)).isEqualTo(expected);
    }

    @Test
    @Timeout(20)
    void aLongRunOfFullStopsTakesNoLongerThanOtherText() {
        String text = ".".repeat(200_000) + "x";

        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void anAcronymMayHaveAnyNumberOfLetters() {
        String text = "The " + "A.".repeat(100_000) + " Army left. The end.";

        assertThat(sentences(text)).hasSize(2).endsWith("The end.");
    }

    @Test
    void headingsParagraphsListItemsAndTableRowsEndASentence() {
        String text = """
                # Opening hours
                The library opens
                at nine.

                No full stop here

                - Monday: closed
                - Tuesday: nine
                  to five
                1. Ring the bell. Wait.
                2) Come in
                | day | hour |
                |-----|------|
                | Mon | 9.30 |
                After the table.
                ---
                After the rule
                """;

        assertThat(sentences(text))
                .containsExactly(
                        "# Opening hours",
                        "The library opens\nat nine.",
                        "No full stop here",
                        "- Monday: closed",
                        "- Tuesday: nine\n  to five",
                        "1. Ring the bell.",
                        "Wait.",
                        "2) Come in",
                        "| day | hour |",
                        "|-----|------|",
                        "| Mon | 9.30 |",
                        "After the table.",
                        "---",
                        "After the rule");
    }

    @Test
    void windowsLineEndsCutTheSameWay() {
        assertThat(sentences("# Hours\r\nOpen at nine\r\n\r\n- Monday\r\n- Tuesday\r\n"))
                .containsExactly("# Hours", "Open at nine", "- Monday", "- Tuesday");
    }

    @Test
    void aLineThatStartsWithAMinusSignOrAHashtagIsNoBlock() {
        assertThat(sentences("The night had\n-5 degrees and\n#snow fell\n2019. The year"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t\r\n"})
    void aTextWithoutVisibleCharactersHasNoSentence(String text) {
        assertThat(Sentences.of(text)).isEmpty();
    }

    @Test
    void offsetsAreExactAndOnlyWhiteSpaceLiesBetweenSentences() {
        String text = "  First one.\n\n# Naïve 😀 title\nThen 2.5 more!  \"Is it?\" Yes. \n| a | b. c |\n";
        int end = 0;
        for (Sentences.Span span : Sentences.of(text)) {
            assertThat(text.substring(end, span.start())).isBlank();
            assertThat(span.of(text)).isEqualTo(span.of(text).strip());
            end = span.end();
        }
        assertThat(text.substring(end)).isBlank();
        assertThat(Sentences.of(text).getFirst()).isEqualTo(new Sentences.Span(2, 12));
    }

    @Test
    void aSpanHoldsAtLeastOneCharacter() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sentences.Span(3, 3));
    }

    @Test
    void aMegabyteOfAbbreviationsIsCutInOneGo() {
        String text = "Dr. ".repeat(250_000) + "No.";

        assertThat(Sentences.of(text)).hasSize(1);
    }
}
