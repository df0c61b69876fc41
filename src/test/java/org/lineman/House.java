package org.lineman;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that describes the house, and the source tree that has to be like it. */
final class House {
    static final Path PAGE = Path.of("docs/explanation/architecture.md");
    static final Path SOURCES = Path.of("src/main/java");
    static final String ROOT = "org.lineman";

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z.]+)` \\|[^|]*\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

    private House() {}

    /**
     * A row of the page's table.
     *
     * @param name the package, {@link #ROOT} itself or without that prefix
     * @param mayUse the packages that it may use beside itself, named likewise
     */
    record Room(String name, List<String> mayUse) {}

    static List<Room> rooms() {
        return ROW.matcher(page())
                .results()
                .map(row -> new Room(
                        row.group(1),
                        NAME.matcher(row.group(2))
                                .results()
                                .map(name -> name.group(1))
                                .toList()))
                .toList();
    }

    /** Every package that the page names in code type, anywhere. */
    static Set<String> named() {
        return NAME.matcher(page()).results().map(name -> name.group(1)).collect(Collectors.toSet());
    }

    /** The packages that hold source files, named as in the table, sorted. */
    static Set<String> packages() {
        return sources()
                .map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
                .map(name -> name.equals(ROOT) ? name : name.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The source files of the product. */
    static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pattern by which ArchUnit knows a room: the root is one package, any other has its sub-packages with it. */
    static String pattern(String room) {
        return room.equals(ROOT) ? ROOT : ROOT + "." + room + "..";
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
