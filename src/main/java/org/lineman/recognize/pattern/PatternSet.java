package org.lineman.recognize.pattern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.DocumentProblem;
import org.lineman.document.YamlDocument;

/** All logs and patterns of a rules folder, in the order of their files and of their places in them. */
public final class PatternSet {
    /** The name of a file of recognizers. */
    public static final String FILE = "recognizers.yaml";

    private final List<LogKind> logs = new ArrayList<>();
    private final List<TextPattern> patterns = new ArrayList<>();
    private final List<String> literals = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();

    private final Map<String, String> places;

    private PatternSet(Map<String, String> places) {
        this.places = places;
    }

    /**
     * Loads every {@value #FILE} below a folder.
     *
     * @throws DocumentException with all problems of all files
     */
    public static PatternSet load(Path rulesFolder) {
        Map<String, String> ids = new TreeMap<>();
        PatternSet set = new PatternSet(ids);
        List<DocumentProblem> problems = new ArrayList<>();
        for (Path file : files(rulesFolder, problems)) {
            String name = rulesFolder.relativize(file).toString().replace('\\', '/');
            try {
                DocumentNode document = YamlDocument.read(name, Files.readString(file));
                RecognizersFile read = new RecognizersFile(document, ids);
                set.logs.addAll(read.logs());
                set.patterns.addAll(read.patterns());
                problems.addAll(document.problems());
            } catch (DocumentException e) {
                problems.addAll(e.problems());
            } catch (IOException e) {
                problems.add(new DocumentProblem(name, 0, "", "cannot be read: " + e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new DocumentException(problems);
        }
        set.index();
        return set;
    }

    private static List<Path> files(Path folder, List<DocumentProblem> problems) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.endsWith(FILE)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            problems.add(new DocumentProblem(folder.toString(), 0, "", "the folder cannot be read: " + e.getMessage()));
            return List.of();
        }
    }

    private void index() {
        for (int i = 0; i < patterns.size(); i++) {
            for (String literal : patterns.get(i).prefilters()) {
                literals.add(literal);
                owners.add(i);
            }
        }
    }

    /** Where each log and pattern stands, by its id: the file and the line. */
    public Map<String, String> places() {
        return Collections.unmodifiableMap(places);
    }

    List<LogKind> logs() {
        return logs;
    }

    List<TextPattern> patterns() {
        return patterns;
    }

    /** The pattern that a literal belongs to; -1 if there is no such literal. */
    int owner(int literal) {
        return literal < owners.size() ? owners.get(literal) : -1;
    }

    /** The literals of which a line must contain one to be matched against a pattern. */
    public List<String> literals() {
        return List.copyOf(literals);
    }

    /** Begins a page. */
    public LineRecognizer begin() {
        return new LineRecognizer(this);
    }

    /** Runs all samples; what does not come out as they say is a problem with the place of the sample. */
    public List<DocumentProblem> check() {
        return new SampleCheck(this).run();
    }
}
