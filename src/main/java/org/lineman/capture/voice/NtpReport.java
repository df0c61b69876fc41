package org.lineman.capture.voice;

import java.util.List;

/**
 * NTP between a client and a server, RFC 5905.
 *
 * @param client the address that asks
 * @param server the address that answers
 * @param requests requests seen
 * @param replies replies seen
 * @param requestVersions versions in requests, ascending
 * @param replyVersions versions in replies, ascending; a server that answers version 4 with 3 shows here
 * @param strata strata in replies, ascending; 0 is a refusal, 16 an unsynchronised server
 * @param unsynchronised replies that say the server's clock is not synchronised
 * @param firstFrame the first packet's frame
 * @param lastFrame the last packet's frame
 */
public record NtpReport(
        String client,
        String server,
        long requests,
        long replies,
        List<Integer> requestVersions,
        List<Integer> replyVersions,
        List<Integer> strata,
        long unsynchronised,
        long firstFrame,
        long lastFrame) {
    public NtpReport {
        requestVersions = List.copyOf(requestVersions);
        replyVersions = List.copyOf(replyVersions);
        strata = List.copyOf(strata);
    }
}
