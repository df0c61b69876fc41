package org.lineman.pack.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A case: evidence in real formats and the answer that is expected.
 *
 * @param cause the known problem that it belongs to
 * @param name its own name
 * @param folder where it lies
 */
public record CaseFolder(String cause, String name, Path folder) {
    private static final String CASES = ".cases";

    /** All cases below a rules folder, by cause and name. */
    public static List<CaseFolder> below(Path rules) {
        try (Stream<Path> walk = Files.walk(rules)) {
            return walk.filter(path -> path.getFileName().toString().endsWith(CASES) && Files.isDirectory(path))
                    .sorted()
                    .flatMap(CaseFolder::casesOf)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<CaseFolder> casesOf(Path cases) {
        String name = cases.getFileName().toString();
        String cause = name.substring(0, name.length() - CASES.length());
        try (Stream<Path> folders = Files.list(cases)) {
            return folders
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> new CaseFolder(cause, folder.getFileName().toString(), folder))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of its evidence. */
    public Path evidence() {
        return folder.resolve("evidence");
    }

    /** The file that states the answer. */
    public Path expectation() {
        return folder.resolve("expect.yaml");
    }

    /** The cause and the name, as a test is called. */
    public String label() {
        return cause + "/" + name;
    }
}
