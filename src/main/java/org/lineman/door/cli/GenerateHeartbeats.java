package org.lineman.door.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.lineman.capture.generate.HeartbeatPlan;
import org.lineman.capture.generate.HeartbeatStory;
import org.lineman.capture.generate.HeartbeatTruth;
import org.lineman.document.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lineman capture generate heartbeats}: two nodes that ask each other once a second whether they are there. */
@Command(
        name = "heartbeats",
        description = "Heartbeats between two nodes (UDP 15000), one request a second from each, seen between them.")
final class GenerateHeartbeats implements Callable<Integer> {
    private static final int LONGEST_SECONDS = 604_800;

    @Mixin
    private HelpOption help;

    @Mixin
    private CaptureOutput output;

    @Mixin
    private FarOptions link;

    @ParentCommand
    private CaptureGenerateCommand generate;

    @Option(names = "--seconds", paramLabel = "N", description = "for how long (default: 600)")
    private int seconds = 600;

    @Option(
            names = "--loss",
            paramLabel = "SHARE",
            converter = ShareOption.class,
            description = "what is lost between the capture point and the second node, each way: 2%% or 0.02")
    private double loss;

    @Option(names = "--mark", paramLabel = "DSCP", description = "the mark of all packets, 0 to 63 (default: 46)")
    private int mark = 46;

    @Option(
            names = "--stop-after",
            paramLabel = "N",
            description = "seconds after which the second node neither asks nor answers")
    private Integer stopAfter;

    @Option(names = "--first", paramLabel = "IP", converter = AddressOption.class, description = "the first node")
    private String first = "192.0.2.10";

    @Option(names = "--second", paramLabel = "IP", converter = AddressOption.class, description = "the second node")
    private String second = "198.51.100.20";

    /**
     * The truth, as scripts read it.
     *
     * @param firstAsks the heartbeats that the first node originates; left out if the link loses packets, as then each
     *     end sees something else
     * @param secondAsks the same for the second node
     * @param link the link between the two capture points, if there are two
     */
    private record Truth(
            String story,
            long seed,
            String file,
            long frames,
            int seconds,
            String first,
            String second,
            Optional<HeartbeatTruth> firstAsks,
            Optional<HeartbeatTruth> secondAsks,
            Optional<FarOptions.Truth> link) {}

    @Override
    public Integer call() {
        check();
        int silent = stopAfter == null ? Integer.MAX_VALUE : stopAfter;
        HeartbeatStory story =
                new HeartbeatStory(HeartbeatPlan.healthy(first, second, output.startNanos(), seconds, output.seed())
                        .losing(0, loss)
                        .marked(mark, mark)
                        .dying(Integer.MAX_VALUE, silent));
        FarOptions.Written written = link.write(story, first, output);
        boolean certain = !link.loses();
        Truth truth = new Truth(
                "heartbeats",
                output.seed(),
                output.file().toString(),
                written.frames(),
                seconds,
                first,
                second,
                certain ? Optional.of(story.first()) : Optional.empty(),
                certain ? Optional.of(story.second()) : Optional.empty(),
                written.link());
        generate.terminal().out().print(new JsonWriter().write(truth));
        return Exit.DIAGNOSED;
    }

    private void check() {
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw output.badUse("--seconds is 1 to " + LONGEST_SECONDS + " (a week), and not " + seconds);
        }
        if (stopAfter != null && (stopAfter < 1 || stopAfter >= seconds)) {
            throw output.badUse("--stop-after is 1 to less than --seconds (" + seconds + "), and not " + stopAfter);
        }
        FarOptions.checkMark("--mark", mark, output);
        if (first.equals(second)) {
            throw output.badUse("--first and --second are the same address, " + first);
        }
        link.check(output);
    }
}
