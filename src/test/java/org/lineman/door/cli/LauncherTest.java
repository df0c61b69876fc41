package org.lineman.door.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./lineman} in a repository of its own, with a Java that says how it was called and a Maven that does as told. */
class LauncherTest {
    @TempDir
    Path folder;

    private Path home;
    private Path launcher;
    private Path bin;

    @BeforeEach
    void aBuiltRepository() throws IOException {
        home = Files.createDirectories(folder.resolve("my work/line man")).toRealPath();
        launcher = Files.copy(Path.of("lineman"), home.resolve("lineman"));
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("target/quarkus-app"));
        Files.createDirectories(home.resolve(".lineman"));
        for (String file :
                List.of("pom.xml", "openapi.yaml", "src/main/Some.java", "target/quarkus-app/quarkus-run.jar")) {
            old(Files.writeString(home.resolve(file), ""));
        }
        old(home.resolve("src/main"));
        Files.writeString(home.resolve(".lineman/built"), "");
        bin = Files.createDirectories(folder.resolve("jdk/bin"));
        program("java", "for argument; do printf '[%s]\\n' \"$argument\"; done");
        program("mvn", "echo 'mvn was not to be called'; exit 1");
    }

    @Test
    void aLinkElsewhereLeadsToTheRepository() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("a link"), launcher);

        Result result = run(link, "diagnose", "my file.log");

        assertThat(result.exit).isZero();
        assertThat(result.lines)
                .contains("[-Dlineman.home=" + home + "]", "[-Dlineman.cache=" + home + "/.lineman/cache]")
                .endsWith("[org.lineman.door.cli.Main]", "[diagnose]", "[my file.log]");
    }

    @Test
    void aRelativeLinkWorksToo() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("rel"), Path.of("my work/line man/lineman"));

        assertThat(run(link, "causes").lines).contains("[-Dlineman.home=" + home + "]");
    }

    @Test
    void theTerminalStartsNoServer() throws IOException, InterruptedException {
        assertThat(run(launcher, "diagnose", "-").lines).noneMatch(line -> line.contains("quarkus-run.jar"));
        assertThat(run(launcher, "serve", "--port", "9").lines)
                .contains("[" + home + "/target/quarkus-app/quarkus-run.jar]")
                .endsWith("[serve]", "[--port]", "[9]");
    }

    @Test
    void theClassArchiveOfThisJavaIsUsedOnceItIsThere() throws IOException, InterruptedException {
        Files.writeString(bin.resolveSibling("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.15\"\n");
        Files.writeString(home.resolve(".lineman/classes-21.0.1.jsa"), "");
        assertThat(run(launcher, "causes").lines).noneMatch(line -> line.contains("SharedArchiveFile"));

        Files.writeString(home.resolve(".lineman/classes-17.0.15.jsa"), "");

        assertThat(run(launcher, "causes").lines)
                .contains("[-XX:SharedArchiveFile=" + home + "/.lineman/classes-17.0.15.jsa]");
    }

    @Test
    void aJavaThatWarnsOfUnsafeIsToldThatItIsKnown() throws IOException, InterruptedException {
        Files.writeString(bin.resolveSibling("release"), "JAVA_VERSION=\"25.0.1\"\n");
        assertThat(run(launcher, "causes").lines).contains("[--sun-misc-unsafe-memory-access=allow]");

        Files.writeString(bin.resolveSibling("release"), "JAVA_VERSION=\"17.0.15\"\n");
        assertThat(run(launcher, "causes").lines).noneMatch(line -> line.contains("unsafe"));
    }

    @Test
    void newerSourcesAreBuiltFirst() throws IOException, InterruptedException {
        program("mvn", "echo \"$@\" >mvn.called");
        Files.setLastModifiedTime(
                home.resolve("src/main/Some.java"), FileTime.from(Instant.now().plusSeconds(60)));

        Result result = run(launcher, "causes");

        assertThat(result.exit).isZero();
        assertThat(result.lines).first().asString().startsWith("lineman: building");
        assertThat(home.resolve("mvn.called")).content().contains("package");
    }

    @Test
    void aBuildThatFailsIsShown() throws IOException, InterruptedException {
        program("mvn", "echo 'cannot find symbol'; exit 1");
        Files.delete(home.resolve(".lineman/built"));

        Result result = run(launcher, "causes");

        assertThat(result.exit).isEqualTo(5);
        assertThat(result.lines)
                .contains("cannot find symbol")
                .last()
                .asString()
                .contains("the build failed");
    }

    private record Result(int exit, List<String> lines) {}

    private Result run(Path command, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("sh", command.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", bin.getParent().toString());
        builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
        builder.environment().remove("LINEMAN_CACHE");
        builder.environment().remove("LINEMAN_JAVA_OPTIONS");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), said.lines().toList());
    }

    private void program(String name, String does) throws IOException {
        Path program = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + does + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private static void old(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }
}
