package steelyard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./steelyard}, run as a user runs it. Runs after packaging, since it starts what was built. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a bash script")
class LauncherIT {
    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("steelyard.root")));

    @TempDir
    Path folder;

    /** Another home with the real launcher, a source file, and a Maven that only notes that it was called. */
    private Path home;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectories(folder.resolve("a home"));
        Files.createDirectories(home.resolve("bin"));
        Files.copy(ROOT.resolve("steelyard"), home.resolve("steelyard"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(ROOT.resolve("bin/jdk.sh"), home.resolve("bin/jdk.sh"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(home.resolve("tasks/src/main"));
        Files.writeString(source(), "class A {}");
        Files.createDirectories(home.resolve("benchmark/target"));
    }

    @Test
    void helpIsShownFromAnyFolderAndThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), ROOT.resolve("steelyard"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("again"), Path.of("linked"));
        Ended ended = run(Map.of(), linkToLink.toString(), "--help");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("Usage: steelyard");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void argumentsReachTheProgramUntouched() throws Exception {
        String odd = "two  words * $HOME \"quoted\" é";
        Ended ended = run(Map.of(), ROOT.resolve("steelyard").toString(), "run", "--tasks", odd);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains(odd);
        assertThat(ended.out()).isEmpty();
    }

    @Test
    @EnabledIf("devices")
    void resultsThatCannotBeWrittenAreAFailure() throws Exception {
        Ended ended = run(
                Map.of(),
                "sh",
                "-c",
                "\"$0\" --version > /dev/full",
                ROOT.resolve("steelyard").toString());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("not all results could be written to standard output");
    }

    static boolean devices() {
        return Files.exists(Path.of("/dev/full"));
    }

    @Test
    void itBuildsOnFirstUseAndAgainOnlyWhenASourceIsNewer() throws Exception {
        writeMaven(
                "touch \"$HOME_OF_TEST/benchmark/target/steelyard-benchmark.jar\"; printf '%s' \"$HOME_OF_TEST/tasks/target/none.jar:"
                        + System.getProperty("java.class.path") + "\" > \"$HOME_OF_TEST/benchmark/target/classpath\"");
        assertThat(runHome().code()).isZero();
        assertThat(runHome().code()).isZero();
        assertThat(mavenCalls()).isEqualTo(1);
        Files.setLastModifiedTime(source(), FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(runHome().code()).isZero();
        assertThat(mavenCalls()).isEqualTo(2);
    }

    @Test
    void aBuildThatFailsIsReportedAndNotTakenForABuild() throws Exception {
        writeMaven("echo '[ERROR] A.java:[1,1] something is wrong'; exit 1");
        Ended ended = runHome();
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("something is wrong").contains("the build failed");
        assertThat(ended.out()).isEmpty();
        assertThat(runHome().code()).isEqualTo(1);
        assertThat(mavenCalls()).isEqualTo(2);
    }

    @Test
    void aLockLeftByAProcessThatDiedHoldsNobodyUp() throws Exception {
        Files.createDirectories(home.resolve("target/build-lock"));
        Files.writeString(home.resolve("target/build-lock/pid"), "999999999\n");
        writeMaven("exit 1");
        assertThat(runHome().err()).contains("the build failed");
    }

    @Test
    void aJdkThatIsTooOldIsNotTaken() throws Exception {
        Ended ended = run(Map.of(), "bash", "-c", ". '" + ROOT.resolve("bin/jdk.sh") + "'; find_jdk 999");
        assertThat(ended.code()).isNotZero();
        assertThat(ended.out()).isEmpty();
        Ended found = run(
                Map.of("JAVA_HOME", "/nowhere"), "bash", "-c", ". '" + ROOT.resolve("bin/jdk.sh") + "'; find_jdk 21");
        assertThat(found.code()).isZero();
        assertThat(Path.of(found.out().strip()).resolve("bin/javac")).isExecutable();
    }

    private Path source() {
        return home.resolve("tasks/src/main/A.java");
    }

    private void writeMaven(String does) throws IOException {
        Path maven = Files.createDirectories(folder.resolve("path")).resolve("mvn");
        Files.writeString(maven, "#!/usr/bin/env bash\necho call >> \"$HOME_OF_TEST/calls\"\n" + does + "\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private long mavenCalls() throws IOException {
        return Files.readAllLines(home.resolve("calls")).size();
    }

    private Ended runHome() throws Exception {
        String path = folder.resolve("path") + ":" + System.getenv("PATH");
        return run(
                Map.of("PATH", path, "HOME_OF_TEST", home.toString()),
                home.resolve("steelyard").toString(),
                "--help");
    }

    private Ended run(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return new Ended(code, out, Files.readString(folder.resolve("err")));
    }
}
