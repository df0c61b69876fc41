package org.lineman.door.cli;

import java.util.ArrayList;
import java.util.List;
import org.lineman.evidence.Evidence;
import picocli.CommandLine.Option;

/** {@code --point FILE=NAME}: where captures were taken. */
final class PointOption {
    @Option(
            names = "--point",
            paramLabel = "FILE=NAME",
            description = "the point of the network that a capture was taken at; repeatable")
    private List<String> points = new ArrayList<>();

    /** True if a point was named. */
    boolean isGiven() {
        return !points.isEmpty();
    }

    /**
     * The same evidence, at the points that were named.
     *
     * @throws IllegalArgumentException saying what is wrong with the option
     */
    List<Evidence> applyTo(List<Evidence> evidence) {
        List<Evidence> placed = evidence;
        for (String point : points) {
            placed = FileOption.read("--point", point, "near.pcap=call-server").applyTo(placed, Evidence::atPoint);
        }
        return placed;
    }
}
