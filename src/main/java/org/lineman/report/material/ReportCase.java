package org.lineman.report.material;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lineman.diagnosis.Answer;

/**
 * What a report shows of a case, redacted. Its parts are those of the {@link Answer}, which says what they mean.
 *
 * @param head what the case is
 * @param pack the knowledge that was used
 * @param evidence what was handed in
 * @param incident the time the case is about
 * @param verdict the best verdict of any problem
 * @param problems what went wrong
 * @param inconclusive causes neither shown nor excluded
 * @param ruledOut causes that the evidence excludes
 * @param aside what is true or asked for, and no part of a problem
 * @param nextTests what to look at next
 * @param remedies what to do, and what never to do
 * @param timeline what happened when
 * @param products products and their releases, as the evidence tells them
 * @param unread what could not be read
 */
public record ReportCase(
        Head head,
        Answer.PackRef pack,
        Answer.EvidenceSummary evidence,
        Answer.IncidentWindow incident,
        String verdict,
        List<Answer.Problem> problems,
        List<Answer.Candidate> inconclusive,
        List<Answer.Candidate> ruledOut,
        Aside aside,
        List<Answer.TestToRun> nextTests,
        List<Answer.Step> remedies,
        List<Answer.Moment> timeline,
        List<ProductFound> products,
        List<Unread> unread) {
    public ReportCase {
        problems = List.copyOf(problems);
        inconclusive = List.copyOf(inconclusive);
        ruledOut = List.copyOf(ruledOut);
        nextTests = List.copyOf(nextTests);
        remedies = List.copyOf(remedies);
        timeline = List.copyOf(timeline);
        products = List.copyOf(products);
        unread = List.copyOf(unread);
    }

    /**
     * What the case is.
     *
     * @param id the name that it is stored by, or the id of its answer
     * @param recordedAt when it was recorded
     * @param ticket the ticket that it belongs to
     * @param feedback what was said of it afterwards
     * @param redacted true if texts passed a redaction
     * @param linemanVersion the version of the program
     */
    public record Head(
            String id,
            Instant recordedAt,
            Optional<String> ticket,
            Optional<Feedback> feedback,
            boolean redacted,
            String linemanVersion) {}

    /**
     * What is no part of a problem.
     *
     * @param coincident true findings that harm nothing here
     * @param stale facts of other days
     * @param unexplained reported symptoms that no cause leads to
     * @param missing facts that would decide
     * @param flags what else to know
     * @param identities names that were taken to mean one machine
     */
    public record Aside(
            List<Answer.Coincident> coincident,
            List<Answer.Stale> stale,
            List<Answer.ChainLink> unexplained,
            List<Answer.Missing> missing,
            List<Answer.Flag> flags,
            List<Answer.Identity> identities) {
        public Aside {
            coincident = List.copyOf(coincident);
            stale = List.copyOf(stale);
            unexplained = List.copyOf(unexplained);
            missing = List.copyOf(missing);
            flags = List.copyOf(flags);
            identities = List.copyOf(identities);
        }
    }

    /**
     * Something that could not be read, or only with a doubt.
     *
     * @param source the place; null if it is of no piece
     * @param says what happened and what was done about it
     */
    public record Unread(Answer.SourceRef source, String says) {}
}
