package org.lineman.recognize.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.ReadingProblem;
import org.lineman.evidence.Source;
import org.lineman.fact.Fact;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.Vocabulary;
import org.lineman.fact.When;

/** One piece of text while it is read: where the reader stands, what machine the lines are from, and the facts so far. */
public final class Page {
    private final Evidence evidence;
    private final int mostFacts;
    private final List<Fact> facts = new ArrayList<>();
    private final List<ReadingProblem> problems = new ArrayList<>();
    private final Set<List<Object>> states = new HashSet<>();
    private final ClockOffset clock = new ClockOffset();
    private Subject subject;
    private Stamp stamp = Stamp.NONE;
    private String command = "";
    private Stamp taken = Stamp.NONE;
    private long dropped;

    /** Starts a page of which at most this many facts are kept. */
    public Page(Evidence evidence, int mostFacts) {
        this.evidence = evidence;
        this.mostFacts = mostFacts;
        this.subject = evidence.node().map(Subject::node).orElseGet(() -> Subject.nodeOfEvidence(evidence.name()));
    }

    /** The machine that the lines are from: as the caller said, else as the last prompt said, else unnamed. */
    public Subject subject() {
        return subject;
    }

    /** The command typed at the last prompt; empty if there was none. */
    public String command() {
        return command;
    }

    /** The stamp of the log line that is being read; none if it is of no known log. */
    public Stamp stamp() {
        return stamp;
    }

    /** Sets the stamp of the line that is being read. */
    public void stamp(Stamp lineStamp) {
        stamp = lineStamp;
    }

    /** When the output that is being read was taken, as the session showed it last; none if it did not. */
    public When taken() {
        return taken == Stamp.NONE ? When.UNKNOWN : When.of(taken);
    }

    /** Takes note of what the clock of the machine showed: what follows in the session was taken then, or minutes later. */
    public void taken(Stamp shown) {
        taken = shown;
    }

    /** Takes note of a prompt; what the caller said of the machine stands above it. */
    public void prompt(Prompt prompt) {
        command = prompt.command();
        prompt.host().filter(host -> !host.equals(host())).ifPresent(this::host);
    }

    private String host() {
        return subject.name();
    }

    private void host(String name) {
        taken = Stamp.NONE;
        if (evidence.node().isEmpty()) {
            subject = Subject.node(name);
        }
    }

    /** Takes note that this machine wrote one moment both as local time and as time since the epoch. */
    public void clock(LocalDateTime local, Instant instant) {
        clock.add(local, instant);
    }

    /** The offset of the machine's clock, if the page shows it. */
    public Optional<ZoneOffset> clockOffset() {
        return clock.offset();
    }

    /** A range of lines of this page. */
    public Source lines(int from, int to) {
        return new Source.Lines(evidence.name(), from, to);
    }

    /** Adds a fact. A state that was found already is not repeated. */
    public void emit(Fact fact) {
        Vocabulary.Kind kind = Vocabulary.kindOf(fact);
        if (!kind.isEvent() && !states.add(List.of(kind.name(), fact.subject(), fact.time(), kind.values(fact)))) {
            return;
        }
        if (facts.size() < mostFacts) {
            facts.add(fact);
        } else {
            dropped++;
        }
    }

    /** Builds a fact from values of the components' own types and adds it; one that would be wrong is a problem instead. */
    public void emit(String kind, Subject about, When when, Source source, Map<String, Object> values) {
        try {
            emit(Vocabulary.kind(kind).orElseThrow().build(about, when, source, values));
        } catch (IllegalArgumentException e) {
            problems.add(new ReadingProblem(source, "looks like " + kind + ", but " + e.getMessage()));
        }
    }

    /** Adds a problem with a line. */
    public void problem(int line, String says) {
        problems.add(new ReadingProblem(lines(line, line), says));
    }

    /** The facts so far, in the order they were found. */
    public List<Fact> facts() {
        return facts;
    }

    /** The problems so far. */
    public List<ReadingProblem> problems() {
        List<ReadingProblem> all = new ArrayList<>(problems);
        if (dropped > 0) {
            all.add(ReadingProblem.of(
                    evidence.name(), "holds " + dropped + " facts more than the " + mostFacts + " that are kept"));
        }
        return all;
    }
}
