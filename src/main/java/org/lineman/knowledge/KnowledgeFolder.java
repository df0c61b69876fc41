package org.lineman.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;

/** The files below {@code knowledge-base/}: what they are by their place and name. */
final class KnowledgeFolder {
    private static final int ARTICLE_DEPTH = 3;
    private static final List<String> LISTS = List.of("symptoms.yaml", "tests.yaml", "products.yaml");

    private final Path folder;

    /** The folder at a path. */
    KnowledgeFolder(Path folder) {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            throw new DocumentException(new DocumentProblem(
                    String.valueOf(folder.getFileName()), 0, "", "there is no such folder of articles"));
        }
    }

    /** All files but README.md and hidden ones, as paths from here with forward slashes, sorted. */
    List<String> files() {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> !path.getFileName().toString().equals("README.md"))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True for the place of an article: {@code vendor/product/id.md}. */
    static boolean isArticle(String file) {
        return file.endsWith(".md") && file.split("/").length == ARTICLE_DEPTH;
    }

    /** True for one of the lists at the top. */
    static boolean isList(String file) {
        return LISTS.contains(file);
    }

    /**
     * The text of a file, without a byte order mark.
     *
     * @throws DocumentException if it is missing or not UTF-8
     */
    String text(String file) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new DocumentException(new DocumentProblem(file, 0, "", "the file is missing"));
        }
        try {
            String text = Files.readString(path);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new DocumentException(new DocumentProblem(file, 0, "", "the file is not UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
