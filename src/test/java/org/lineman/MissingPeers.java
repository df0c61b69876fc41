package org.lineman;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Says at the end of a test run which peers it went without, so that a skipped comparison is never taken for a passed one.
 * Registered in {@code META-INF/services}; reads the outcome and keeps no state of {@link Peer}'s, because a test may run in
 * a class loader of its own.
 */
public final class MissingPeers implements TestExecutionListener {
    private final PrintStream out;
    private final Map<String, Integer> skippedByPeer = new TreeMap<>();

    /** Reports on standard output. */
    public MissingPeers() {
        this(System.out);
    }

    MissingPeers(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            result.getThrowable()
                    .map(Throwable::getMessage)
                    .filter(message -> message.startsWith(Peer.MISSING))
                    .ifPresent(message -> skippedByPeer.merge(message, 1, Integer::sum));
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        skippedByPeer.forEach((message, count) -> out.println("[WARNING] " + message + " (skipped: " + count + ")"));
        skippedByPeer.clear();
    }
}
