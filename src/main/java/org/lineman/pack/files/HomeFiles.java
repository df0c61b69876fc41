package org.lineman.pack.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;

/**
 * The files of a pack that lies in a folder of this machine, cases included. A link to a file inside of that folder is read as
 * the file; any other link is refused, since what it leads to is no part of the pack.
 */
public final class HomeFiles {
    private static final List<String> FOLDERS = List.of("knowledge-base", "rules");

    private final Path home;
    private final List<DocumentProblem> problems = new ArrayList<>();
    private final PackTally tally = new PackTally();

    private HomeFiles(Path home) {
        this.home = home;
    }

    /**
     * Shows each file to a visitor, sorted by name.
     *
     * @param home the folder that holds {@code rules/} and {@code knowledge-base/}
     * @throws DocumentException with every file that cannot be one of a pack and every folder that is missing, before the
     *     visitor sees the first one
     */
    public static void visit(Path home, PackFileVisitor visitor) throws IOException {
        for (Map.Entry<String, Path> file : new HomeFiles(home).list().entrySet()) {
            visitor.visit(file.getKey(), content(file.getValue()));
        }
    }

    private SortedMap<String, Path> list() throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (String folder : FOLDERS) {
            if (Files.isDirectory(home.resolve(folder))) {
                try (Stream<Path> walk = Files.walk(home.resolve(folder))) {
                    walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                            .forEach(path -> files.put(name(path), path));
                }
            } else {
                problems.add(new DocumentProblem(folder, 0, "", "no such folder in " + home));
            }
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            fault(file.getKey(), file.getValue())
                    .ifPresent(fault -> problems.add(new DocumentProblem(PackName.shown(file.getKey()), 0, "", fault)));
        }
        if (!problems.isEmpty()) {
            throw new DocumentException(problems);
        }
        return files;
    }

    private String name(Path file) {
        return home.relativize(file).toString().replace('\\', '/');
    }

    private Optional<String> fault(String name, Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            if (!Files.exists(file)) {
                return Optional.of("the link leads nowhere");
            }
            if (!file.toRealPath().startsWith(home.toRealPath())) {
                return Optional.of("the link leads out of " + home);
            }
            if (Files.isDirectory(file)) {
                return Optional.of("a link to a folder is no part of a pack: put the folder itself here");
            }
        }
        return Files.isRegularFile(file)
                ? tally.add(name, Files.size(file))
                : Optional.of("is no file: a pack has files and folders only");
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(PackLimits.LARGEST_FILE + 1);
            if (content.length > PackLimits.LARGEST_FILE) {
                throw new IOException(file + " grew while it was read");
            }
            return content;
        }
    }
}
