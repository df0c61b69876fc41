package org.lineman.recognize;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
        long lines;
        long recognised;
        long unrecognised;

        private Result(Page page) {
            this.page = page;
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
        Result result = new Result(new Page(evidence, limits.mostFacts()));
        List<OutputParser> parsers = OutputParsers.begin();
        LineRecognizer recognizer = patterns.begin();
        try {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                result.count(line, read(line, result.page, parsers, recognizer));
            }
        } catch (IOException e) {
            result.problems.add(ReadingProblem.of(
                    evidence.name(),
                    "reading stopped after line " + result.lines + ": " + e.getMessage()
                            + "; what was read before is used"));
        }
        parsers.forEach(parser -> parser.finish(result.page));
        recognizer.finish(result.page);
        result.problems.addAll(reader.problems());
        result.problems.addAll(result.page.problems());
        return result;
    }

    private boolean read(Line line, Page page, List<OutputParser> parsers, LineRecognizer recognizer) {
        BitSet found = literals.in(line.text());
        boolean known = false;
        int first = found.nextSetBit(0);
        if (first >= 0 && first < prompts) {
            var prompt = Prompt.of(line.text());
            prompt.ifPresent(page::prompt);
            known = prompt.isPresent();
        }
        for (int i = 0; i < parsers.size(); i++) {
            OutputParser parser = parsers.get(i);
            if (parser.isOpen() || wanted(found, i)) {
                known |= read(parser, line, page);
            }
        }
        return recognizer.read(line, page, found, prompts + owners.size()) || known;
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
