package org.lineman.diagnosis;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lineman.fact.Fact;
import org.lineman.fact.NodeIdentity;
import org.lineman.fact.ReleaseInstalled;
import org.lineman.fact.ReleasePair;
import org.lineman.inference.Observation;
import org.lineman.knowledge.Article;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.Product;

/**
 * The vendors whose products a case is about, as far as its evidence tells. A cause that nothing but a reported symptom brings up
 * is worth asking for only if it is one of theirs: who hands in traces of one vendor's servers is not sent to another's.
 *
 * @param names the vendors as the folders of the knowledge base call them; empty if nothing tells
 */
record Vendors(Set<String> names) {
    /** The folder of what concerns every vendor. */
    private static final String NEUTRAL = "network";

    static Vendors of(CaseAtHand at) {
        KnowledgeBase knowledge = at.knowledge();
        Set<String> names = new TreeSet<>();
        for (Fact fact : at.facts()) {
            product(fact)
                    .flatMap(knowledge::product)
                    .map(Product::vendor)
                    .ifPresent(vendor -> names.add(vendor.toLowerCase(Locale.ROOT)));
        }
        at.inferred().observations().stream()
                .filter(Observation::present)
                .map(Observation::cause)
                .distinct()
                .forEach(cause -> names.add(folder(knowledge.article(cause).orElseThrow())));
        names.remove(NEUTRAL);
        return new Vendors(names);
    }

    private static Optional<String> product(Fact fact) {
        if (fact instanceof NodeIdentity identity) {
            return Optional.ofNullable(identity.product());
        }
        if (fact instanceof ReleaseInstalled release) {
            return Optional.of(release.product());
        }
        return fact instanceof ReleasePair pair ? Optional.of(pair.product()) : Optional.empty();
    }

    private static String folder(Article article) {
        return article.file().split("/", 2)[0];
    }

    /** True if the article is on a product of one of these vendors, or on none's in particular, or if no vendor is known. */
    boolean admit(Article article) {
        String folder = folder(article);
        return names.isEmpty() || folder.equals(NEUTRAL) || names.contains(folder);
    }
}
