package org.lineman.capture.voice;

import java.util.Map;
import org.lineman.capture.flow.Endpoint;

/**
 * How a SIP server answered one kind of request.
 *
 * @param client who asked
 * @param server who was asked
 * @param transport {@code UDP} or {@code TCP}
 * @param method {@code OPTIONS} or {@code REGISTER}
 * @param requests requests, repetitions left out
 * @param repeated repetitions
 * @param answers final answers by status code
 * @param unanswered requests that no final answer followed within the capture
 * @param meanMillis the mean time to the final answer; 0 if none was timed
 * @param mostMillis the longest
 * @param firstFrame the first request's or answer's frame
 * @param lastFrame the last one's
 */
public record SipReport(
        Endpoint client,
        Endpoint server,
        String transport,
        String method,
        long requests,
        long repeated,
        Map<Integer, Integer> answers,
        long unanswered,
        double meanMillis,
        double mostMillis,
        long firstFrame,
        long lastFrame) {}
