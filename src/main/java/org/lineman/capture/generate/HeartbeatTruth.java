package org.lineman.capture.generate;

/**
 * What a heartbeat story knows of the heartbeats that one node originates, written down while they were made.
 *
 * @param requests requests that passed the capture point
 * @param answers answers that passed it
 * @param unanswered requests that passed it, whose answer never did
 * @param answerLostLater answers that passed it and were lost afterwards, so that a repetition of the request passed it
 * @param repeated requests that passed it and bear the number of the one that passed before
 * @param hidden requests that were lost before they could pass it
 * @param mark the DSCP mark of the requests
 * @param lastNanos when the last request passed
 */
public record HeartbeatTruth(
        int requests,
        int answers,
        int unanswered,
        int answerLostLater,
        int repeated,
        int hidden,
        int mark,
        long lastNanos) {}
