package org.lineman.door.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lineman.Diagnose;
import org.lineman.document.JsonWriter;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Gathering;
import org.lineman.pack.Pack;
import org.lineman.recognize.Submission;
import org.lineman.topology.GraphDocument;
import org.lineman.topology.GraphDrawing;
import org.lineman.topology.HeartbeatGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman heartbeats}: who should hear whom, who does, and what explains those that do not. */
@Command(
        name = "heartbeats",
        description = "Shows which heartbeats of a CS1000 should exist, how they fare, and what they have in common.",
        footer = {
            "",
            "FILE is captures and alarms, and a request document with the topology as facts: network-element and",
            "connected-to. Exit codes: 0 heartbeats were found or expected, 1 none, 2 bad use, 3 nothing could be read."
        })
final class HeartbeatsCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @ParentCommand
    private RootCommand lineman;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "captures, alarms, topology; - is standard input")
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "print the graph as JSON")
    private boolean json;

    @Mixin
    private SvgOption svg;

    @Mixin
    private PointOption points;

    @Override
    public Integer call() {
        svg.check();
        try (Pack pack = lineman.pack();
                Gathering gathering = Gathering.of(files, lineman.terminal().in())) {
            gathering.problems().forEach(problem -> lineman.terminal().err().println("lineman: " + problem));
            if (gathering.evidence().isEmpty()) {
                return Exit.UNREADABLE;
            }
            return show(
                    new Diagnose(pack).heartbeats(Submission.of(atPoints(gathering.evidence()), gathering.problems())));
        }
    }

    private List<Evidence> atPoints(List<Evidence> evidence) {
        try {
            return points.applyTo(evidence);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private int show(HeartbeatGraph graph) {
        svg.draw(() -> GraphDrawing.of(graph));
        Look look = Look.of(lineman.terminal().environment(), lineman.terminal().attended(), true);
        lineman.terminal()
                .out()
                .print(json ? new JsonWriter().write(GraphDocument.of(graph)) : HeartbeatsReport.of(graph, look));
        lineman.terminal().out().flush();
        return graph.pairs().isEmpty() ? Exit.INCONCLUSIVE : Exit.DIAGNOSED;
    }
}
