package steelyard.bench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steelyard.task.Answer;
import steelyard.task.Example;
import steelyard.task.Gold;
import steelyard.task.Question;
import steelyard.task.Solver;

/** The tree tells the data's journey, and every library has one home. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("steelyard");

    @ParameterizedTest
    @CsvSource({"steelyard.task", "steelyard.corpus", "steelyard.encoder", "steelyard.rag", "steelyard.tune"})
    void theseRulesSeeEveryModule(String name) {
        assertThat(CLASSES.stream().map(type -> type.getPackageName())).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    steelyard.text..         |
                    steelyard.task..         | steelyard.text..
                    steelyard.corpus..       | steelyard.task.. steelyard.text..
                    steelyard.encoder..      | steelyard.task.. steelyard.text..
                    steelyard.rag..          | steelyard.task.. steelyard.text.. steelyard.encoder..
                    steelyard.tune..         | steelyard.task.. steelyard.text.. steelyard.encoder..
                    steelyard.bench.score..  | steelyard.task.. steelyard.text..
                    steelyard.bench.method.. | steelyard.task.. steelyard.text..
                    steelyard.bench.plan..   | steelyard.task..
                    steelyard.bench.run..    | steelyard.task.. steelyard.bench.score.. steelyard.bench.plan..
                    steelyard.bench.cost..   | steelyard.task.. steelyard.corpus.. steelyard.bench.score.. steelyard.bench.plan.. steelyard.bench.run..
                    steelyard.bench.load..   | steelyard.task.. steelyard.bench.score..
                    steelyard.bench.curve..  | steelyard.task.. steelyard.corpus.. steelyard.bench.score.. steelyard.bench.method.. steelyard.bench.plan.. steelyard.bench.run..
                    steelyard.bench.perf..   | steelyard.task.. steelyard.text.. steelyard.encoder.. steelyard.rag.. steelyard.tune.. steelyard.bench.score..
                    steelyard.bench.lint..   | steelyard.task.. steelyard.text.. steelyard.corpus.. steelyard.encoder.. steelyard.rag..
                    steelyard.bench.retrieval.. | steelyard.task.. steelyard.text.. steelyard.corpus.. steelyard.encoder.. steelyard.rag.. steelyard.bench.score..
                    steelyard.bench.advice.. | steelyard.bench.score..
                    steelyard.bench.update.. | steelyard.task.. steelyard.corpus.. steelyard.bench.score.. steelyard.bench.plan.. steelyard.bench.run..
                    steelyard.bench.report.. | steelyard.task.. steelyard.text.. steelyard.bench.score.. steelyard.bench.plan.. steelyard.bench.run.. steelyard.bench.lint.. steelyard.bench.retrieval.. steelyard.bench.perf.. steelyard.bench.cost.. steelyard.bench.load.. steelyard.bench.advice.. steelyard.bench.update.. steelyard.bench.curve..
                    """)
    void aPackageKnowsOnlyThoseThatComeBeforeIt(String name, @Nullable String before) {
        String[] known = ((before == null ? "" : before + " ") + name).split(" ");
        noClasses()
                .that()
                .resideInAPackage(name)
                .should()
                .dependOnClassesThat(resideInAPackage("steelyard..").and(not(resideInAnyPackage(known))))
                .check(CLASSES);
    }

    @Test
    void noTwoPackagesKnowEachOther() {
        slices().matching("steelyard.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** Jackson stands where files are read and written, and nowhere between. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    com.fasterxml.jackson.. | steelyard.corpus.. steelyard.rag.chat.. steelyard.tune.export.. steelyard.bench.report..
                    org.apache.lucene..     | steelyard.rag.index.. steelyard.rag.retrieve..
                    ai.djl.huggingface..    | steelyard.encoder..
                    ai.djl..                | steelyard.tune.. steelyard.encoder..
                    ai.onnxruntime..        | steelyard.encoder..
                    ai.onnx..               | steelyard.tune.export..
                    com.google.protobuf..   | steelyard.tune.export..
                    dev.langchain4j..       | steelyard.encoder.. steelyard.rag.chat.. steelyard.bench.perf..
                    org.apache.commons.math3.. | steelyard.bench.score..
                    org.HdrHistogram..      | steelyard.bench.load..
                    picocli..               | steelyard.bench.cli..
                    """)
    void everyLibraryHasItsHome(String library, String home) {
        noClasses()
                .that()
                .resideOutsideOfPackages(home.split(" "))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrintsOrExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("steelyard.bench.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    @Test
    void clocksAreHandedIn() {
        noClasses()
                .that()
                .resideOutsideOfPackage("steelyard.bench.cli..")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(CLASSES);
    }

    @Test
    void whatASolverIsHandedDoesNotLeadToTheRightAnswer() {
        noClasses()
                .that()
                .belongToAnyOf(Solver.class, Question.class, Answer.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Gold.class, Example.class)
                .check(CLASSES);
    }
}
