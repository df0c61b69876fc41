package org.lineman.door.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lineman.capture.CaptureReport;
import org.lineman.capture.present.LossPlot;
import org.lineman.capture.present.SummaryText;
import org.lineman.document.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code lineman capture summary}: what is in a capture, without a diagnosis. */
@Command(
        name = "summary",
        description = "Shows the flows, the heartbeats and the losses over time in packet captures.",
        footer = {
            "",
            "--json and --svg take one FILE.",
            "Reads pcap and pcapng, also in gzip. Exit codes: 0 packets were analysed, 1 none could be,",
            "            2 bad use, 3 nothing could be read."
        })
final class CaptureSummaryCommand implements Callable<Integer> {
    @Mixin
    private HelpOption help;

    @ParentCommand
    private CaptureCommand capture;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "captures; - is standard input")
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "print everything that was found as JSON; one FILE only")
    private boolean json;

    @Mixin
    private SvgOption svg;

    @Override
    public Integer call() {
        check();
        int exit = Exit.UNREADABLE;
        boolean another = false;
        for (String file : files) {
            Optional<CaptureReport> report =
                    CaptureSource.of(file, capture.terminal()).read();
            if (report.isPresent()) {
                if (files.size() > 1) {
                    print((another ? "\n" : "") + "== " + file + "\n");
                    another = true;
                }
                exit = Math.min(exit, show(report.get()));
            }
        }
        return exit;
    }

    private void check() {
        if (files.isEmpty()) {
            throw badUse("name a packet capture, or - for standard input");
        }
        if (files.size() > 1 && (json || svg.isGiven())) {
            throw badUse("--json and --svg take one capture at a time, and " + files.size() + " are named");
        }
        svg.check();
    }

    private int show(CaptureReport report) {
        svg.draw(() -> LossPlot.of(report));
        print(json ? new JsonWriter().write(report) : SummaryText.of(report));
        boolean analysed = report.summary().framesByKind().keySet().stream()
                .anyMatch(kind ->
                        !List.of("malformed", "not-captured", "unknown-link").contains(kind));
        return analysed ? Exit.DIAGNOSED : Exit.INCONCLUSIVE;
    }

    private void print(String text) {
        capture.terminal().out().print(text);
        capture.terminal().out().flush();
    }

    private ParameterException badUse(String says) {
        return new ParameterException(spec.commandLine(), says);
    }
}
