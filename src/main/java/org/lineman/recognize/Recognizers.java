package org.lineman.recognize;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Limits;
import org.lineman.recognize.pattern.PatternSet;

/**
 * Everything that reads facts out of evidence: the patterns of a rules folder and the built-in parsers. Immutable; the same
 * bytes give the same facts in the same order.
 */
public final class Recognizers {
    private final PatternSet patterns;
    private final TextRecognition texts;
    private final Limits limits;

    private Recognizers(PatternSet patterns, Limits limits) {
        this.patterns = patterns;
        this.limits = limits;
        this.texts = new TextRecognition(patterns, limits);
    }

    /**
     * Loads all {@code recognizers.yaml} below a folder.
     *
     * @throws DocumentException with every problem of every file
     */
    public static Recognizers load(Path rulesFolder) {
        return load(rulesFolder, Limits.STANDARD);
    }

    /** The same with other limits. */
    public static Recognizers load(Path rulesFolder, Limits limits) {
        return new Recognizers(PatternSet.load(rulesFolder), limits);
    }

    /** Runs the samples that the recognizers carry; empty if all come out as they say. */
    public List<DocumentProblem> check() {
        return patterns.check();
    }

    /** Where each log and pattern stands, by its id: the file and the line. */
    public Map<String, String> places() {
        return patterns.places();
    }

    /** Reads the pieces. Nothing is thrown for what is wrong with them: it is among the problems, and the rest is read. */
    public Recognised read(List<Evidence> evidence) {
        return read(evidence, CaptureReading.NONE, bytes -> {});
    }

    /**
     * The same, with packet captures.
     *
     * @param captures reads what is a packet capture
     * @param progress is told how many more bytes were read each time some were
     */
    public Recognised read(List<Evidence> evidence, CaptureReading captures, LongConsumer progress) {
        Recognition recognition = new Recognition(texts, captures, limits, progress);
        evidence.forEach(recognition::read);
        return recognition.result();
    }

    static String says(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
