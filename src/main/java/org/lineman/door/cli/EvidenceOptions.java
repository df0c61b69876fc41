package org.lineman.door.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Gathering;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.recognize.Submission;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be said beside files of evidence, the same for every command that takes some. */
final class EvidenceOptions {
    @Option(
            names = "--window",
            paramLabel = "FROM..TO",
            converter = WindowOption.class,
            description = "when it happened, for example 2019-07-12T12:30..13:30")
    private Submission.Window window;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneOption.class,
            description = "the time zone of clocks that do not say theirs, for example Europe/Zurich")
    private ZoneId zone;

    @Option(
            names = "--symptom",
            paramLabel = "ID[@SUBJECT]",
            description = "what people notice, for example agents-logged-out; repeatable")
    private List<String> symptoms = new ArrayList<>();

    @Option(names = "--node", paramLabel = "FILE=NAME", description = "the machine that a file is from; repeatable")
    private List<String> nodes = new ArrayList<>();

    @Mixin
    private PointOption points;

    boolean reportsSomething() {
        return !symptoms.isEmpty();
    }

    /** True if anything was said at all. */
    boolean saySomething() {
        return window != null || zone != null || reportsSomething() || !nodes.isEmpty() || points.isGiven();
    }

    /**
     * The submission of what was gathered.
     *
     * @throws IllegalArgumentException saying what is wrong with an option
     */
    Submission submission(Gathering gathering, KnowledgeBase knowledge) {
        List<Evidence> evidence = gathering.evidence();
        for (String node : nodes) {
            evidence =
                    FileOption.read("--node", node, "cores.txt=ams-cucm-sub4").applyTo(evidence, Evidence::fromNode);
        }
        return new Submission(
                Optional.ofNullable(window),
                Optional.ofNullable(zone),
                symptoms.stream()
                        .map(text -> SymptomOption.read(text, knowledge))
                        .toList(),
                List.of(),
                points.applyTo(evidence),
                gathering.problems());
    }
}
