package org.lineman.pack.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.KnowledgeLoader;
import org.lineman.pack.Pack;

/**
 * The files of a pack that decide its answers, with the articles read.
 *
 * @param files by path from the pack's home, with forward slashes, the texts; without cases
 * @param knowledge its articles and lists
 */
public record PackContent(SortedMap<String, String> files, KnowledgeBase knowledge) {

    /**
     * The content of the pack that lies in a folder.
     *
     * @throws DocumentException if a folder is missing, or with everything that is wrong with the articles
     */
    public static PackContent of(Path home) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String part : new String[] {Pack.RULES, Pack.KNOWLEDGE_BASE}) {
            read(home, part, files);
        }
        return new PackContent(files, KnowledgeLoader.load(home.resolve(Pack.KNOWLEDGE_BASE)));
    }

    private static void read(Path home, String part, SortedMap<String, String> files) {
        Path folder = home.resolve(part);
        if (!Files.isDirectory(folder)) {
            throw new DocumentException(new DocumentProblem(part, 0, "", "no such folder in " + home));
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = home.relativize(file).toString().replace('\\', '/');
                if (!path.contains(".cases/")) {
                    files.put(path, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
