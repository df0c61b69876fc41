package org.lineman.redaction;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lineman.document.JsonStrings;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Limits;
import org.lineman.evidence.Line;
import org.lineman.evidence.ReadingProblem;
import org.lineman.evidence.TextReader;
import org.lineman.redaction.locate.Address6Finder;
import org.lineman.redaction.locate.AddressFinder;
import org.lineman.redaction.locate.Claims;
import org.lineman.redaction.locate.ClueFinder;
import org.lineman.redaction.locate.Exchange;
import org.lineman.redaction.locate.Finder;
import org.lineman.redaction.locate.KeyFinder;
import org.lineman.redaction.locate.KnownNumberFinder;
import org.lineman.redaction.locate.MacFinder;
import org.lineman.redaction.locate.NameFinder;
import org.lineman.redaction.locate.SecretFinder;
import org.lineman.redaction.locate.TelephoneFinder;
import org.lineman.redaction.locate.TokenFinder;
import org.lineman.redaction.token.Kind;
import org.lineman.redaction.token.Ledger;
import org.lineman.redaction.token.Mapping;

/**
 * Redacts the texts of one case: the same thing gets the same token in all of them, and the same texts in the same order get the same
 * tokens. A redacted text still has its lines, and what recognises a log still recognises it. Not safe for use by several threads.
 *
 * <p>What gives a name away may stand in another text than the name: let it {@link #learn} all texts of the case before the first is
 * redacted. A text is redacted once; redacting it again would exchange the tokens, too.
 */
public final class Redactor {
    /** Names that are looked for; more are found only where something around them gives them away. */
    static final int MOST_NAMES = 50_000;

    private final Ledger ledger;
    private final SecretFinder secrets = new SecretFinder();
    private final NameFinder known = new NameFinder();
    private final KeyFinder keys = new KeyFinder();
    private final ClueFinder clues = new ClueFinder();
    private final List<Finder> finders;
    private final Exchange sensitive;
    private final Exchange learning;

    /**
     * Redacts for one case.
     *
     * @param mapping what was exchanged in this case before; those tokens are used again
     * @param names what is known beforehand
     */
    public Redactor(Mapping mapping, KnownNames names) {
        this.ledger = new Ledger(mapping);
        this.sensitive = new Sensitive(ledger, names);
        this.learning = new Learning(known, names);
        this.finders = List.of(
                new AddressFinder(),
                new Address6Finder(),
                new MacFinder(),
                new TelephoneFinder(),
                keys,
                clues,
                known,
                new TokenFinder(),
                new KnownNumberFinder());
        names.users().stream().sorted().filter(names::mayBeName).forEach(user -> known.add(Kind.USER, user));
        names.hosts().stream().sorted().forEach(host -> addHost(host, names));
        for (Mapping.Entry entry : mapping.entries()) {
            switch (entry.kind()) {
                case HOST, USER, DOMAIN, PERSON -> known.add(entry.kind(), entry.original());
                case ADDRESS, ADDRESS6, MAC, MAC_TAIL, NUMBER, DEVICE -> {
                    // Found by their form.
                }
            }
        }
    }

    private void addHost(String name, KnownNames names) {
        String proper = KnownNames.nameProper(name);
        int dot = proper.indexOf('.');
        String host = dot > 0 ? proper.substring(0, dot) : proper;
        if (names.mayBeName(host)) {
            known.add(Kind.HOST, host);
        }
        if (dot > 0 && names.mayBeName(proper.substring(dot + 1))) {
            known.add(Kind.DOMAIN, proper.substring(dot + 1));
        }
    }

    /** Takes note of the names that a text gives away. */
    public void learn(String text) {
        text.lines().forEach(this::learnLine);
    }

    /**
     * Takes note of the names that a piece of evidence gives away; nothing if it is no text.
     *
     * @throws IOException if it cannot be read
     */
    public void learn(Evidence evidence) throws IOException {
        try (TextReader reader = open(evidence)) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                learnLine(line.text());
            }
        }
    }

    private void learnLine(String line) {
        Claims claims = new Claims(line, 0);
        keys.find(claims, learning);
        clues.find(claims, learning);
    }

    /** Redacts a text, from which it learns first. Lines, line ends and everything that is not sensitive stay as they are. */
    public String redact(String text) {
        learn(text);
        secrets.begin();
        return Lines.rewrite(text, line -> line(line, 0));
    }

    /**
     * Redacts every string of a JSON document, such as an answer; keys, numbers and the layout stay as they are. The key that a
     * string stands under helps to tell what it is.
     *
     * @throws org.lineman.document.DocumentException if it is not JSON
     */
    public String redactJson(String json) {
        JsonStrings.rewrite("redacted", json, (key, value) -> {
            learnLine(member(key, firstLine(value)));
            learn(value);
            return value;
        });
        return JsonStrings.rewrite("redacted", json, this::redactMember);
    }

    private String redactMember(String key, String value) {
        secrets.begin();
        if (!value.isEmpty() && secrets.isSecret(key)) {
            return SecretFinder.SECRET;
        }
        String first = firstLine(value);
        int start = member(key, "").length() - 1;
        String redacted = line(member(key, first), start);
        return redacted.substring(start, redacted.length() - 1)
                + Lines.rewrite(value.substring(first.length()), line -> line(line, 0));
    }

    /** A string with its key, as the clues know it. */
    private static String member(String key, String value) {
        return "\"" + key + "\": \"" + value + "\"";
    }

    private static String firstLine(String value) {
        int end = value.indexOf('\n');
        return end < 0 ? value : value.substring(0, end);
    }

    /**
     * Redacts a piece of evidence in memory that is bounded by its longest line and by {@link Ledger#MOST}. It learns from the piece
     * first, so the piece is read twice. What is written is UTF-8 with line feeds, without terminal colours, unpacked, and each line
     * has the number that it had. A capture or another binary file is not written at all.
     *
     * @param out takes the redacted text; left open
     * @throws IOException if the evidence cannot be read or the text not be written
     */
    public RedactedText redact(Evidence evidence, OutputStream out) throws IOException {
        learn(evidence);
        secrets.begin();
        long lines = 0;
        try (TextReader reader = open(evidence)) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                out.write((line(line.text(), 0) + "\n").getBytes(StandardCharsets.UTF_8));
                lines++;
            }
            List<ReadingProblem> problems = new ArrayList<>(reader.problems());
            if (reader.kind() == TextReader.Kind.CAPTURE || reader.kind() == TextReader.Kind.BINARY) {
                problems.add(ReadingProblem.of(
                        evidence.name(),
                        "is no text and cannot be redacted: leave it out of what is sent, or send what it shows"));
            }
            return new RedactedText(reader.kind(), lines, problems);
        }
    }

    /** Lines as long as a document may be: what is cut off would be lost. */
    private static TextReader open(Evidence evidence) throws IOException {
        Limits usual = Limits.STANDARD;
        Limits whole = new Limits(
                (int) usual.largestDocument(),
                usual.largestDocument(),
                usual.mostFacts(),
                usual.mostMembers(),
                usual.largestMember(),
                usual.largestTotal(),
                usual.highestRatio(),
                usual.deepest());
        return TextReader.open(evidence.name(), evidence.content().open(), whole);
    }

    private String line(String line, int from) {
        Claims claims = new Claims(line, from);
        secrets.find(claims);
        finders.forEach(finder -> finder.find(claims, sensitive));
        return claims.result();
    }

    /** What was exchanged so far in this case. */
    public Mapping mapping() {
        return ledger.mapping();
    }

    /** How many secrets were replaced for good so far. */
    public long secrets() {
        return secrets.count();
    }

    /** How often something was replaced for good by {@value Ledger#GONE}, because the case had more names than are kept. */
    public long gone() {
        return ledger.gone();
    }
}
