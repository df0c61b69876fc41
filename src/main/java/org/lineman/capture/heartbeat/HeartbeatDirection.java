package org.lineman.capture.heartbeat;

import java.util.Map;
import org.lineman.capture.flow.LossSeries;

/**
 * The heartbeats that one end originates, as they pass the capture point. A request that never reached the capture point
 * cannot be told from one that was never sent; what it leaves behind is a silence, or a repeated number.
 *
 * @param from the address of the end that asks
 * @param to the address of the end that answers
 * @param requests requests seen
 * @param answers answers to them that were seen
 * @param lost requests whose round trip failed: {@code unanswered} and {@code answerLostLater} together
 * @param unanswered requests that no answer followed before the next request
 * @param answerLostLater requests that were answered here and yet repeated: the answer was lost between here and the asker
 * @param repeated requests that repeat the number of the one before
 * @param pending 1 if the capture ends before the last request could be answered, else 0
 * @param skippedNumbers numbers that were passed over: a number only advances when it was answered, so the capture missed
 *     these frames
 * @param restarts how often the numbers began anew
 * @param naks refusals
 * @param strayAnswers answers to no request that was waiting
 * @param silences pauses between requests of more than {@value HeartbeatOrigin#SILENCE_MILLIS} ms
 * @param longestSilenceSeconds the longest of them
 * @param longestSilenceNanos when that one began, nanoseconds since 1970; 0 if there is none
 * @param roundTripLeastMillis the shortest time from request to answer at the capture point; 0 if none was timed
 * @param roundTripMeanMillis the mean
 * @param roundTripMostMillis the longest
 * @param jitterMillis the interarrival jitter of the requests at the end, RFC 3550 section 6.4.1, against a nominal second
 * @param requestMarks requests by DSCP mark
 * @param answerMarks answers by DSCP mark
 * @param firstFrame the first request's frame
 * @param lastFrame the last request's frame
 * @param firstNanos when the first request passed, nanoseconds since 1970
 * @param lastNanos when the last request passed
 * @param stopped true if no request came for {@value HeartbeatOrigin#STOPPED_SECONDS} seconds before the capture ends
 * @param series requests and losses over time
 */
public record HeartbeatDirection(
        String from,
        String to,
        int requests,
        int answers,
        int lost,
        int unanswered,
        int answerLostLater,
        int repeated,
        int pending,
        long skippedNumbers,
        int restarts,
        int naks,
        int strayAnswers,
        int silences,
        double longestSilenceSeconds,
        long longestSilenceNanos,
        double roundTripLeastMillis,
        double roundTripMeanMillis,
        double roundTripMostMillis,
        double jitterMillis,
        Map<Integer, Integer> requestMarks,
        Map<Integer, Integer> answerMarks,
        long firstFrame,
        long lastFrame,
        long firstNanos,
        long lastNanos,
        boolean stopped,
        LossSeries series) {}
