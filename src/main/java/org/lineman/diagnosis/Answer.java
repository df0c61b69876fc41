package org.lineman.diagnosis;

import java.util.List;
import org.lineman.evidence.ReadingProblem;
import org.lineman.fact.Fact;

/**
 * The whole answer to one submission: the document that every door presents. Lists are never null; a text that does not apply
 * is empty and is left out when written. A trailing underscore of a name
 * ({@code do_}, a Java keyword without it) is not part of the written name.
 *
 * @param id the same for the same evidence and pack
 * @param pack the knowledge that was used
 * @param evidence what was handed in
 * @param incident the time the case is about
 * @param verdict the best verdict of any problem; {@code inconclusive} if there is none
 * @param problems what went wrong, each from root to symptoms, the reported ones first
 * @param inconclusive causes that the evidence neither shows nor excludes, the likeliest first
 * @param ruledOut causes that were considered and that the evidence excludes
 * @param coincident true findings that harm nothing here
 * @param stale facts of other days, listed and never used
 * @param unexplained reported symptoms that no established cause leads to
 * @param missing facts that were not there and would decide
 * @param nextTests what to look at next, the most telling first
 * @param remedies what to do, in order
 * @param flags what else the reader should know, such as a product out of support
 * @param timeline what happened when
 * @param identities which names were taken to mean the same machine, and why
 * @param facts everything that was recognised
 * @param problemsReading what could not be read
 */
public record Answer(
        String id,
        PackRef pack,
        EvidenceSummary evidence,
        IncidentWindow incident,
        String verdict,
        List<Problem> problems,
        List<Candidate> inconclusive,
        List<Candidate> ruledOut,
        List<Coincident> coincident,
        List<Stale> stale,
        List<ChainLink> unexplained,
        List<Missing> missing,
        List<TestToRun> nextTests,
        List<Step> remedies,
        List<Flag> flags,
        List<Moment> timeline,
        List<Identity> identities,
        List<Fact> facts,
        List<ReadingProblem> problemsReading) {

    /** The same answer with other facts listed. */
    public Answer withFacts(List<Fact> listed) {
        return new Answer(
                id,
                pack,
                evidence,
                incident,
                verdict,
                problems,
                inconclusive,
                ruledOut,
                coincident,
                stale,
                unexplained,
                missing,
                nextTests,
                remedies,
                flags,
                timeline,
                identities,
                listed,
                problemsReading);
    }

    /**
     * The pack that answered.
     *
     * @param version its version
     * @param digest {@code sha256:} and the digest of its content
     */
    public record PackRef(String version, String digest) {}

    /**
     * What was handed in.
     *
     * @param digest {@code sha256:} and a digest over all pieces, the same in any order
     * @param items the pieces
     */
    public record EvidenceSummary(String digest, List<Item> items) {}

    /**
     * One piece of evidence.
     *
     * @param name its name
     * @param bytes its size
     * @param kind what it was taken for, such as text, capture or facts
     * @param node the machine it is from; empty if unknown
     * @param lines lines of text, or frames of a capture, read
     * @param recognised lines that led to a fact or belong to a known log
     * @param unrecognised lines with content that nothing recognised
     * @param examples a few of the unrecognised lines, shortened, with their line numbers
     */
    public record Item(
            String name,
            long bytes,
            String kind,
            String node,
            long lines,
            long recognised,
            long unrecognised,
            List<String> examples) {}

    /**
     * The time the case is about.
     *
     * @param from start; empty if nothing is dated
     * @param to end
     * @param onset the first symptom
     * @param zone the zone that times are shown in; empty if no zone is known
     * @param basis {@code given} or {@code inferred}
     */
    public record IncidentWindow(String from, String to, String onset, String zone, String basis) {}

    /**
     * One story, from its root to the symptoms.
     *
     * @param verdict how sure the root is
     * @param title the root's title
     * @param relation {@code reported} or {@code independent}
     * @param root where the story starts
     * @param alsoRoots other established roots, the likeliest first
     * @param chain from the root, with what is plausible above it, down to the symptoms
     * @param symptoms the symptoms it explains
     * @param differential the candidates of this story, the likeliest first
     */
    public record Problem(
            String verdict,
            String title,
            String relation,
            Root root,
            List<Root> alsoRoots,
            List<ChainLink> chain,
            List<String> symptoms,
            List<Candidate> differential) {}

    /**
     * The start of a story.
     *
     * @param cause the cause's id
     * @param subject what it is about
     * @param decibans the sum
     * @param likelihood the sum as a probability, two digits
     */
    public record Root(String cause, String subject, int decibans, double likelihood) {}

    /**
     * A link of a causal chain.
     *
     * @param kind {@code cause} or {@code symptom}
     * @param id the cause's or symptom's id
     * @param title its title
     * @param subject what it is about; empty if unknown
     * @param state {@code established}, {@code not-shown} or for symptoms {@code observed} or {@code reported}
     * @param link {@code shown}, or {@code assumed} where no evidence says how the subjects hang together; empty at the top
     */
    public record ChainLink(String kind, String id, String title, String subject, String state, String link) {}

    /**
     * A cause that was weighed.
     *
     * @param cause its id
     * @param title its title
     * @param subject what it is about
     * @param decibans the sum of all terms
     * @param likelihood the sum as a probability, two digits
     * @param verdict confirmed, likely, possible, inconclusive or ruled-out
     * @param prior the first term
     * @param terms the other terms
     */
    public record Candidate(
            String cause,
            String title,
            String subject,
            int decibans,
            double likelihood,
            String verdict,
            int prior,
            List<Term> terms) {}

    /**
     * A term of a sum.
     *
     * @param indicator the indicator's id, or {@code leads-to/} and the effect's id
     * @param state PRESENT, ABSENT or UNKNOWN
     * @param decibans what it adds; 0 for UNKNOWN and for a weaker one of a group
     * @param says the finding as a sentence
     * @param sources where it was read
     */
    public record Term(String indicator, String state, int decibans, String says, List<SourceRef> sources) {}

    /**
     * A place in the evidence.
     *
     * @param evidence the piece
     * @param lines the lines; empty if it is not text
     * @param frames the frames; empty if it is no capture
     * @param pointer the JSON pointer; empty if it is not JSON
     */
    public record SourceRef(String evidence, String lines, String frames, String pointer) {}

    /**
     * A true finding that harms nothing here.
     *
     * @param cause the cause's id
     * @param title its title
     * @param subject what it is about
     * @param why why it is no part of a problem
     */
    public record Coincident(String cause, String title, String subject, String why) {}

    /**
     * A fact of another day.
     *
     * @param fact the fact in words
     * @param why why it does not count
     * @param source where it was read
     */
    public record Stale(String fact, String why, SourceRef source) {}

    /**
     * Something that was not there and would decide.
     *
     * @param fact what to look for
     * @param wouldDecide the {@code cause/indicator} pairs
     */
    public record Missing(String fact, List<String> wouldDecide) {}

    /**
     * A test worth running.
     *
     * @param test its id
     * @param title one line
     * @param decides the {@code cause/indicator} pairs it settles
     * @param run the commands
     * @param on where
     * @param minutes how long it takes
     * @param disturbs what it disturbs
     * @param read what to read off
     * @param gain the expected drop of doubt, in bits
     */
    public record TestToRun(
            String test,
            String title,
            List<String> decides,
            String run,
            String on,
            int minutes,
            String disturbs,
            String read,
            double gain) {}

    /**
     * A step to take, or never to take.
     *
     * @param kind preserve, restore, fix, prevent or never
     * @param do_ what to do
     * @param on where
     * @param why why
     * @param impact what stops working meanwhile
     * @param verify how to see that it worked
     * @param undo how to take it back
     * @param lastResort true if every other step comes first
     * @param for_ the cause it is for
     */
    public record Step(
            String kind,
            String do_,
            String on,
            String why,
            String impact,
            String verify,
            String undo,
            boolean lastResort,
            String for_) {}

    /**
     * Something else to know.
     *
     * @param kind such as {@code end-of-support}
     * @param product the product's id
     * @param says the sentence
     * @param source where it was read
     */
    public record Flag(String kind, String product, String says, SourceRef source) {}

    /**
     * A moment.
     *
     * @param at the time, in the incident's zone; the time of day alone if the day is unknown
     * @param doubtSeconds half the width of the interval
     * @param says what happened
     * @param source where it was read
     */
    public record Moment(String at, long doubtSeconds, String says, SourceRef source) {}

    /**
     * Names that were taken to mean one machine.
     *
     * @param name the name used in the answer
     * @param also its other names
     * @param why how that is known
     * @param assumed true if any of it was concluded rather than stated by the evidence
     */
    public record Identity(String name, List<String> also, String why, boolean assumed) {}
}
