package org.lineman.door.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.lineman.capture.generate.LinkPlan;
import org.lineman.capture.generate.LinkStory;
import org.lineman.capture.generate.Story;
import picocli.CommandLine.Option;

/** A second capture point at the far end of a link, and what the link does to packets. */
final class FarOptions {
    private static final double DELAY_MILLIS = 7;
    private static final double MOST_SECONDS = 86_400;

    @Option(
            names = "--far",
            paramLabel = "FAR",
            description = "also write what is seen at the far end of a link towards the second node")
    private Path far;

    @Option(
            names = "--link-loss",
            paramLabel = "SHARE",
            converter = ShareOption.class,
            description = "with --far: what the link loses, each way")
    private double loss;

    @Option(
            names = "--mark-becomes",
            paramLabel = "DSCP",
            description = "with --far: what the link makes of the mark towards the second node")
    private Integer mark;

    @Option(
            names = "--clock-ahead",
            paramLabel = "SECONDS",
            description = "with --far: how far the clock there is ahead, less than 0 if it is behind")
    private double clockAhead;

    /**
     * What the link did.
     *
     * @param lostThere packets lost on the way to the far end
     * @param lostBack packets lost on the way back
     */
    record Truth(
            String file,
            long frames,
            double millis,
            double clockAheadSeconds,
            Optional<Integer> markBecomes,
            int lostThere,
            int lostBack) {}

    /** What was written: the frames of the first capture, and what is true of the link if there is a second. */
    record Written(long frames, Optional<Truth> link) {}

    boolean loses() {
        return loss > 0;
    }

    /** Refuses what cannot be. */
    void check(CaptureOutput output) {
        if (far == null && (loss > 0 || mark != null || clockAhead != 0)) {
            throw output.badUse("--link-loss, --mark-becomes and --clock-ahead need --far, the capture of the far end");
        }
        if (far != null
                && far.toAbsolutePath()
                        .normalize()
                        .equals(output.file().toAbsolutePath().normalize())) {
            throw output.badUse("--out and --far name the same file, " + far);
        }
        if (mark != null) {
            checkMark("--mark-becomes", mark, output);
        }
        if (!(Math.abs(clockAhead) <= MOST_SECONDS)) {
            throw output.badUse("--clock-ahead is at most a day, 86400 seconds either way");
        }
    }

    static void checkMark(String option, int mark, CaptureOutput output) {
        if (mark < 0 || mark > 63) {
            throw output.badUse(option + " is a DSCP mark from 0 to 63, and not " + mark);
        }
    }

    /** Writes one capture, or the two ends of the link. */
    Written write(Story story, String near, CaptureOutput output) {
        if (far == null) {
            return new Written(output.write(story), Optional.empty());
        }
        LinkPlan plan =
                new LinkPlan(near, DELAY_MILLIS, loss, mark == null ? -1 : mark, -1, clockAhead * 1e3, output.seed());
        LinkStory link = new LinkStory(story, plan);
        long frames = output.write(link.atFirst());
        long farFrames = output.write(far, link.atSecond());
        return new Written(
                frames,
                Optional.of(new Truth(
                        far.toString(),
                        farFrames,
                        DELAY_MILLIS,
                        clockAhead,
                        Optional.ofNullable(mark),
                        link.lostThere(),
                        link.lostBack())));
    }
}
