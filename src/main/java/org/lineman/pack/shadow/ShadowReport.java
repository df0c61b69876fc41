package org.lineman.pack.shadow;

import java.time.Instant;
import java.util.List;

/**
 * What a pack that runs in the shadow would have said.
 *
 * @param version its version
 * @param digest its digest
 * @param since when it began
 * @param compared requests that it answered as well
 * @param changed how many of them would have got another diagnosis
 * @param failed requests that it could not answer
 * @param dropped requests that it did not look at because it was behind
 * @param passed requests that it could not look at because their evidence comes once and is not kept, as large captures do
 * @param changes the changes, those that were seen most often first
 * @param failure what went wrong last when it could not answer; empty if nothing did
 */
public record ShadowReport(
        String version,
        String digest,
        Instant since,
        long compared,
        long changed,
        long failed,
        long dropped,
        long passed,
        List<Seen> changes,
        String failure) {

    /**
     * A change and how often it was seen.
     *
     * @param cause the cause
     * @param from what the active pack said
     * @param to what this one says
     * @param by the conclusions that make the difference
     * @param times in how many requests
     * @param example the id of the answer in which it was seen first
     * @param subject what it was about there
     */
    public record Seen(
            String cause, String from, String to, List<String> by, long times, String example, String subject) {}
}
