package org.lineman.door.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    @Option(names = "--svg", paramLabel = "OUT.svg", description = "also draw the graph into this file")
    private Path svg;

    @Option(
            names = "--point",
            paramLabel = "FILE=NAME",
            description = "the point of the network that a capture was taken at; repeatable")
    private List<String> points = new ArrayList<>();

    @Override
    public Integer call() {
        // A capture named by mistake must not be written over: it may be the only evidence there is.
        if (svg != null && !svg.toString().endsWith(".svg")) {
            throw badUse("--svg writes to a file that ends in .svg, and '" + svg + "' does not");
        }
        try (Pack pack = lineman.pack();
                Gathering gathering = Gathering.of(files, lineman.terminal().in())) {
            gathering.problems().forEach(problem -> lineman.terminal().err().println("lineman: " + problem));
            List<Evidence> evidence = gathering.evidence();
            if (evidence.isEmpty()) {
                return Exit.UNREADABLE;
            }
            for (String point : points) {
                evidence = at(point, evidence);
            }
            return show(new Diagnose(pack)
                    .heartbeats(new Submission(
                            Optional.empty(), Optional.empty(), List.of(), List.of(), evidence, gathering.problems())));
        }
    }

    private List<Evidence> at(String point, List<Evidence> evidence) {
        try {
            return FileOption.read("--point", point, "near.pcap=call-server").applyTo(evidence, Evidence::atPoint);
        } catch (IllegalArgumentException e) {
            throw badUse(e.getMessage());
        }
    }

    private int show(HeartbeatGraph graph) {
        if (svg != null) {
            draw(graph);
        }
        Look look = Look.of(lineman.terminal().environment(), lineman.terminal().attended(), true);
        lineman.terminal()
                .out()
                .print(json ? new JsonWriter().write(GraphDocument.of(graph)) : HeartbeatsReport.of(graph, look));
        lineman.terminal().out().flush();
        return graph.pairs().isEmpty() ? Exit.INCONCLUSIVE : Exit.DIAGNOSED;
    }

    private void draw(HeartbeatGraph graph) {
        try {
            Files.writeString(svg, GraphDrawing.of(graph), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw badUse(CaptureOutput.cannotWrite(svg, e));
        }
    }

    private ParameterException badUse(String says) {
        return new ParameterException(spec.commandLine(), says);
    }
}
