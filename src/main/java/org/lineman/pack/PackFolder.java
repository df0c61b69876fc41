package org.lineman.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.inference.RuleFile;

/** The files of a pack in a folder. Cases lie beside the rules but decide no answer, so they are no part of the digest. */
final class PackFolder {
    private final Path home;

    PackFolder(Path home) {
        this.home = home;
    }

    PackFile about() {
        return PackFile.read(PackIdentity.FILE, text(home.resolve(Pack.RULES).resolve("pack.yaml")));
    }

    List<RuleFile> ruleFiles() {
        Path rules = home.resolve(Pack.RULES);
        return files(rules)
                .filter(file -> file.toString().endsWith(".drl"))
                .map(file -> new RuleFile(relative(rules, file), text(file)))
                .sorted()
                .toList();
    }

    String digest() {
        PackDigest digest = new PackDigest();
        deciding().forEach((name, file) -> digest.add(name, bytes(file)));
        return digest.text();
    }

    /** The texts of the files that decide an answer, by path from the home. */
    SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        deciding().forEach((name, file) -> texts.put(name, text(file)));
        return texts;
    }

    private SortedMap<String, Path> deciding() {
        SortedMap<String, Path> deciding = new TreeMap<>();
        Stream.of(Pack.RULES, Pack.KNOWLEDGE_BASE)
                .flatMap(folder -> files(home.resolve(folder)))
                .forEach(file -> deciding.put(relative(home, file), file));
        return deciding;
    }

    private Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DocumentException(
                    new DocumentProblem(home.relativize(folder).toString(), 0, "", "no such folder in " + home));
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk
                    .filter(Files::isRegularFile)
                    .filter(file -> PackDigest.decides(relative(folder, file)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DocumentException(
                    new DocumentProblem(relative(home, file), 0, "", "cannot be read: " + e.getMessage()));
        }
    }
}
