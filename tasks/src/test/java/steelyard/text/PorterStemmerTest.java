package steelyard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PorterStemmerTest {

    /** The examples that Porter's paper gives beside its rules, carried to the end of the algorithm. */
    @ParameterizedTest
    @CsvSource({
        "caresses, caress",
        "ponies, poni",
        "cats, cat",
        "feed, feed",
        "agreed, agre",
        "plastered, plaster",
        "bled, bled",
        "motoring, motor",
        "sing, sing",
        "conflated, conflat",
        "troubled, troubl",
        "sized, size",
        "hopping, hop",
        "tanned, tan",
        "falling, fall",
        "hissing, hiss",
        "fizzed, fizz",
        "failing, fail",
        "filing, file",
        "happy, happi",
        "relational, relat",
        "conditional, condit",
        "rational, ration",
        "valenci, valenc",
        "digitizer, digit",
        "radicalli, radic",
        "differentli, differ",
        "vileli, vile",
        "analogousli, analog",
        "vietnamization, vietnam",
        "predication, predic",
        "operator, oper",
        "feudalism, feudal",
        "decisiveness, decis",
        "hopefulness, hope",
        "callousness, callous",
        "formaliti, formal",
        "sensitiviti, sensit",
        "sensibiliti, sensibl",
        "triplicate, triplic",
        "formative, form",
        "formalize, formal",
        "electriciti, electr",
        "electrical, electr",
        "hopeful, hope",
        "goodness, good",
        "revival, reviv",
        "allowance, allow",
        "inference, infer",
        "airliner, airlin",
        "adjustable, adjust",
        "defensible, defens",
        "irritant, irrit",
        "replacement, replac",
        "adjustment, adjust",
        "dependent, depend",
        "adoption, adopt",
        "communism, commun",
        "activate, activ",
        "angulariti, angular",
        "homologous, homolog",
        "effective, effect",
        "bowdlerize, bowdler",
        "probate, probat",
        "rate, rate",
        "cease, ceas",
        "controlling, control",
        "roll, roll"
    })
    void stemsAsInTheExamplesOfPortersPaper(String word, String stem) {
        assertThat(PorterStemmer.stem(word)).isEqualTo(stem);
    }

    /** Where NLTK leaves the paper. */
    @ParameterizedTest
    @CsvSource({
        "dies, die",
        "died, die",
        "ties, tie",
        "flies, fli",
        "cried, cri",
        "enjoy, enjoy",
        "say, say",
        "by, by",
        "fly, fli",
        "skies, sky",
        "dying, die",
        "news, news",
        "innings, inning",
        "succeed, succeed",
        "usefully, use",
        "analogy, analog",
        "rationally, ration",
        "is, is",
        "owed, owe"
    })
    void stemsAsNltkDoesWhereItLeavesThePaper(String word, String stem) {
        assertThat(PorterStemmer.stem(word)).isEqualTo(stem);
    }
}
