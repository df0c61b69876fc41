package org.lineman.diagnosis;

import java.util.List;
import java.util.Optional;
import org.lineman.knowledge.Finding;

/**
 * The answer to an audit.
 *
 * @param pack the rules and articles that it was made with
 * @param evidence what was handed in
 * @param findings what should be changed, the gravest first
 * @param right what was looked at and is as it should be
 * @param missing the screens that would let the rest be judged
 * @param heartbeats what the control network carries; empty if no IPSI is known
 * @param problemsReading what could not be read
 */
public record AuditAnswer(
        Answer.PackRef pack,
        Answer.EvidenceSummary evidence,
        List<Point> findings,
        List<Right> right,
        List<Missing> missing,
        Optional<HeartbeatLoad> heartbeats,
        List<Problem> problemsReading) {

    /**
     * A finding.
     *
     * @param severity how grave it is
     * @param cause the article
     * @param indicator the indicator of the article
     * @param subject what it is about
     * @param says what is wrong
     * @param why what that does
     * @param form the command that opens the form to change
     * @param field the field
     * @param value what to set it to
     * @param disturbs what the change disturbs
     * @param sources where it was read
     */
    public record Point(
            Finding.Severity severity,
            String cause,
            String indicator,
            String subject,
            String says,
            String why,
            String form,
            String field,
            String value,
            String disturbs,
            List<Answer.SourceRef> sources) {}

    /**
     * Something that is as it should be.
     *
     * @param cause the article
     * @param indicator the indicator of the article
     * @param subject what it is about
     * @param says what is right
     * @param sources where it was read
     */
    public record Right(String cause, String indicator, String subject, String says, List<Answer.SourceRef> sources) {}

    /**
     * A screen that was not there.
     *
     * @param test the test that shows it
     * @param run the command
     * @param on where to run it
     * @param read what to read off
     * @param wouldJudge what it would let be judged, as cause/indicator
     */
    public record Missing(String test, String run, String on, String read, List<String> wouldJudge) {}

    /**
     * Heartbeats that fly through the control network: each server sends one a second to each IPSI.
     *
     * @param portNetworks how many port networks
     * @param ipsis how many IPSIs in all of them
     * @param servers how many servers main consists of; empty if nothing says
     * @param perSecond heartbeats a second; of a duplicated main if nothing says how many servers there are
     * @param says the sum in words
     * @param sources where the IPSIs were read
     */
    public record HeartbeatLoad(
            int portNetworks,
            int ipsis,
            Optional<Integer> servers,
            int perSecond,
            String says,
            List<Answer.SourceRef> sources) {}

    /**
     * Something that could not be read.
     *
     * @param source where
     * @param says what
     */
    public record Problem(Answer.SourceRef source, String says) {}
}
