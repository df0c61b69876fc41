package org.lineman.recognize;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Limits;
import org.lineman.evidence.Line;
import org.lineman.evidence.ReadingProblem;
import org.lineman.evidence.TextReader;
import org.lineman.recognize.parser.OutputParser;
import org.lineman.recognize.parser.OutputParsers;
import org.lineman.recognize.pattern.LineRecognizer;
import org.lineman.recognize.pattern.PatternSet;
import org.lineman.recognize.text.Literals;
import org.lineman.recognize.text.Page;
import org.lineman.recognize.text.Prompt;

/** Hands the lines of a text to whoever may know them, after one pass for the literals of all patterns and parsers. */
final class TextRecognition {
    private static final int EXAMPLES = 5;
    private static final int EXAMPLE_LENGTH = 120;

    private final PatternSet patterns;
    private final Limits limits;
    private final Literals literals;
    private final List<Integer> owners = new ArrayList<>();
    private final int prompts;

    TextRecognition(PatternSet patterns, Limits limits) {
        this.patterns = patterns;
        this.limits = limits;
        List<String> all = new ArrayList<>(Prompt.literals());
        prompts = all.size();
        List<OutputParser> parsers = OutputParsers.begin();
        for (int i = 0; i < parsers.size(); i++) {
            for (String literal : parsers.get(i).literals()) {
                all.add(literal);
                owners.add(i);
            }
        }
        all.addAll(patterns.literals());
        this.literals = Literals.of(all);
    }

    /** What came of one text. */
    static final class Result {
        final Page page;
        final List<ReadingProblem> problems = new ArrayList<>();
        final List<String> examples = new ArrayList<>();
        final Map<String, Long> matched = new TreeMap<>();
        final long[] ofParsers;
        long lines;
        long recognised;
        long unrecognised;

        private Result(Page page, int parsers) {
            this.page = page;
            this.ofParsers = new long[parsers];
        }

        private void count(Line line, boolean known) {
            lines++;
            if (known) {
                recognised++;
            } else if (hasContent(line.text())) {
                unrecognised++;
                if (examples.size() < EXAMPLES) {
                    String text = line.text().trim();
                    examples.add(line.number() + ": "
                            + (text.length() > EXAMPLE_LENGTH ? text.substring(0, EXAMPLE_LENGTH) + "…" : text));
                }
            }
        }

        private static boolean hasContent(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isLetterOrDigit(text.charAt(i))) {
                    return true;
                }
            }
            return false;
        }
    }

    Result read(Evidence evidence, TextReader reader) {
        List<OutputParser> parsers = OutputParsers.begin();
        Result result = new Result(new Page(evidence, limits.mostFacts()), parsers.size());
        LineRecognizer recognizer = patterns.begin();
        try {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                result.count(line, read(line, result, parsers, recognizer));
            }
        } catch (IOException e) {
            result.problems.add(ReadingProblem.of(
                    evidence.name(),
                    "reading stopped after line " + result.lines + ": " + e.getMessage()
                            + "; what was read before is used"));
        }
        parsers.forEach(parser -> parser.finish(result.page));
        recognizer.finish(result.page);
        result.matched.putAll(recognizer.matched());
        for (int i = 0; i < parsers.size(); i++) {
            if (result.ofParsers[i] > 0) {
                result.matched.merge(parsers.get(i).id(), result.ofParsers[i], Long::sum);
            }
        }
        result.problems.addAll(reader.problems());
        result.problems.addAll(result.page.problems());
        return result;
    }

    private boolean read(Line line, Result result, List<OutputParser> parsers, LineRecognizer recognizer) {
        BitSet found = literals.in(line.text());
        boolean known = false;
        int first = found.nextSetBit(0);
        if (first >= 0 && first < prompts) {
            var prompt = Prompt.of(line.text());
            prompt.ifPresent(result.page::prompt);
            known = prompt.isPresent();
        }
        for (int i = 0; i < parsers.size(); i++) {
            OutputParser parser = parsers.get(i);
            if (parser.isOpen() || wanted(found, i)) {
                boolean knows = read(parser, line, result.page);
                result.ofParsers[i] += knows ? 1 : 0;
                known |= knows;
            }
        }
        return recognizer.read(line, result.page, found, prompts + owners.size()) || known;
    }

    private static boolean read(OutputParser parser, Line line, Page page) {
        try {
            return parser.read(line, page);
        } catch (DateTimeException | NumberFormatException e) {
            page.problem(line.number(), "looks like " + parser.id() + ", but " + e.getMessage());
            return false;
        }
    }

    private boolean wanted(BitSet found, int parser) {
        for (int bit = found.nextSetBit(prompts); bit >= 0; bit = found.nextSetBit(bit + 1)) {
            int literal = bit - prompts;
            if (literal >= owners.size()) {
                return false;
            }
            if (owners.get(literal) == parser) {
                return true;
            }
        }
        return false;
    }
}
