package org.lineman.diagnosis;

import java.util.List;
import java.util.Optional;
import org.lineman.evidence.ReadingProblem;
import org.lineman.fact.Dating;
import org.lineman.fact.Fact;
import org.lineman.fact.Identities;
import org.lineman.fact.Incident;
import org.lineman.inference.Inferred;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.recognize.Recognised;
import org.lineman.recognize.Submission;

/**
 * All that is known of a case when the ranking begins.
 *
 * @param knowledge the articles
 * @param pack the pack that answers
 * @param reported the symptoms that people notice
 * @param facts the facts that count, dated, under canonical names; the facts that rules derived included
 * @param stale the facts of other days
 * @param inferred what the rules concluded
 * @param incident the incident; empty if nothing is dated
 * @param windowGiven true if the caller gave the window
 * @param dating how times were read
 * @param joined names that mean the same machine
 * @param pieces what was handed in
 * @param problems what could not be read
 */
public record CaseAtHand(
        KnowledgeBase knowledge,
        Answer.PackRef pack,
        List<Submission.Reported> reported,
        List<Fact> facts,
        List<Answer.Stale> stale,
        Inferred inferred,
        Optional<Incident> incident,
        boolean windowGiven,
        Dating dating,
        List<Identities.Joined> joined,
        List<Recognised.Piece> pieces,
        List<ReadingProblem> problems) {}
