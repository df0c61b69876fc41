package org.lineman.knowledge;

import java.util.List;

/**
 * A test that can settle an indicator.
 *
 * @param id its id in tests.yaml
 * @param title one line
 * @param commands what to type, for each platform where it differs
 * @param on where to type it
 * @param minutes how long it takes
 * @param disturbs what it disturbs
 * @param read what to read off
 */
public record NextTest(
        String id,
        String title,
        List<Command> commands,
        String on,
        int minutes,
        Remedy.Disturbance disturbs,
        String read) {

    /**
     * A command for a platform.
     *
     * @param platform the product and releases it is for; empty if it is the same everywhere
     * @param run the command
     */
    public record Command(String platform, String run) {}
}
