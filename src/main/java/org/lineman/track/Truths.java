package org.lineman.track;

import org.lineman.knowledge.KnowledgeBase;

/**
 * Tells what the one cause that a person named says of all others. One word about a case settles less than one might think: what
 * the true cause leads to may have been there as well, and so may the root of a second, independent problem. Those stay open.
 */
final class Truths {
    private final KnowledgeBase knowledge;

    Truths(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** Whether a cause was there in a case. */
    Truth of(Outcome outcome, String cause) {
        boolean first = outcome.account().first().filter(cause::equals).isPresent();
        if (outcome.ending() == Ending.UNKNOWN) {
            return Truth.OPEN;
        }
        if (outcome.cause().isEmpty()) {
            return first ? Truth.NOT_THERE : Truth.OPEN;
        }
        if (isShown(outcome, cause)) {
            return Truth.THERE;
        }
        return !first && isPossibleBeside(outcome, cause) ? Truth.OPEN : Truth.NOT_THERE;
    }

    /** It is the true cause, a general name for it, or what the answer showed to follow from it. */
    private boolean isShown(Outcome outcome, String cause) {
        return cause.equals(outcome.cause())
                || generalises(cause, outcome.cause())
                || outcome.account().stories().stream()
                        .filter(story -> story.chain().contains(outcome.cause())
                                || story.roots().contains(outcome.cause()))
                        .anyMatch(story -> story.chain().contains(cause)
                                && knowledge.graph().canReach(outcome.cause(), cause));
    }

    private boolean isPossibleBeside(Outcome outcome, String cause) {
        return outcome.account().names(cause)
                || generalises(outcome.cause(), cause)
                || knowledge.graph().canReach(outcome.cause(), cause)
                || knowledge.graph().canReach(cause, outcome.cause());
    }

    private boolean generalises(String general, String special) {
        return knowledge
                .article(general)
                .filter(article -> article.generalises().contains(special))
                .isPresent();
    }
}
