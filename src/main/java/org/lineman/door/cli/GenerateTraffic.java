package org.lineman.door.cli;

import java.util.concurrent.Callable;
import org.lineman.capture.generate.MeasuredStory;
import org.lineman.capture.generate.TrafficStory;
import org.lineman.document.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lineman capture generate traffic}: a busy network of a given size, for measurements. */
@Command(
        name = "traffic",
        description = "Many TCP connections in turns, some of them losing packets, for measurements.")
final class GenerateTraffic implements Callable<Integer> {
    private static final int GAP_MICROS = 100;
    private static final int MOST_FLOWS = 1_000_000;

    @Mixin
    private HelpOption help;

    @Mixin
    private CaptureOutput output;

    @ParentCommand
    private CaptureGenerateCommand generate;

    @Option(
            names = "--bytes",
            paramLabel = "SIZE",
            converter = SizeOption.class,
            description = "IP packets until they have so many bytes: 64K, 500M, 2G (default: 10M)")
    private long bytes = 10L << 20;

    @Option(names = "--flows", paramLabel = "N", description = "connections spoken on in turns (default: 100)")
    private int flows = 100;

    /**
     * The truth, as scripts read it.
     *
     * @param frames frames written
     * @param bytes the bytes of their IP packets
     * @param connections connections that were spoken on; fewer than were asked for if the size was used up before
     */
    private record Truth(String story, long seed, String file, long frames, long bytes, int connections) {}

    @Override
    public Integer call() {
        if (flows < 1 || flows > MOST_FLOWS) {
            throw output.badUse("--flows is 1 to " + MOST_FLOWS + ", and not " + flows);
        }
        MeasuredStory story = new MeasuredStory(
                new TrafficStory(output.startNanos(), Long.MAX_VALUE, flows, GAP_MICROS, output.seed()), bytes);
        long frames = output.write(story);
        Truth truth = new Truth(
                "traffic", output.seed(), output.file().toString(), frames, story.bytes(), story.connections());
        generate.terminal().out().print(new JsonWriter().write(truth));
        return Exit.DIAGNOSED;
    }
}
