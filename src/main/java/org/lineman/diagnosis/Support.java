package org.lineman.diagnosis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.lineman.fact.Fact;
import org.lineman.fact.ReleaseInstalled;
import org.lineman.fact.ReleasePair;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.knowledge.Product;

/** Flags products past their vendor's date: not a cause of anything, but it decides who will take the case. */
final class Support {
    private final KnowledgeBase knowledge;
    private final Optional<LocalDate> day;
    private final TreeMap<String, Answer.Flag> flags = new TreeMap<>();

    private Support(KnowledgeBase knowledge, Optional<LocalDate> day) {
        this.knowledge = knowledge;
        this.day = day;
    }

    /**
     * The flags for the products that facts name.
     *
     * @param incident when the incident was; without it a date is told but not compared
     */
    static List<Answer.Flag> flags(KnowledgeBase knowledge, Optional<Instant> incident, List<Fact> facts) {
        Support support = new Support(knowledge, incident.map(time -> time.atZone(java.time.ZoneOffset.UTC)
                .toLocalDate()));
        for (Fact fact : facts) {
            if (fact instanceof ReleaseInstalled release) {
                support.look(release.product(), release.version(), fact);
            } else if (fact instanceof ReleasePair pair) {
                support.look(pair.product(), pair.version(), fact);
                support.look(pair.peerProduct(), pair.peerVersion(), fact);
            }
        }
        return new ArrayList<>(support.flags.values());
    }

    private void look(String productId, String version, Fact fact) {
        Optional<Product> found = knowledge.product(productId);
        if (found.isEmpty()) {
            return;
        }
        Product product = found.get();
        String name = version == null ? product.name() : product.name() + " " + version;
        Optional<LocalDate> end = Optional.ofNullable(version)
                .flatMap(product::release)
                .flatMap(Product.Release::endOfSupport)
                .or(product::endOfSupport);
        if (end.isPresent() && day.map(today -> !today.isBefore(end.get())).orElse(true)) {
            String says = name + " is out of vendor support since " + end.get()
                    + (day.isPresent() ? "" : " (the date of the incident is not known)");
            flag("end-of-support", productId, says, fact);
        }
        if (end.isEmpty() && version != null && datesAreKnown(product)) {
            flag(
                    "support-unknown",
                    productId,
                    name
                            + ": the vendor's date for this release is not known here, which does not mean that it is supported",
                    fact);
        }
        if (!product.note().isEmpty()) {
            flag("note", productId, product.name() + ": " + product.note(), fact);
        }
    }

    /** Where other releases have a date, its absence for this one would be taken for good news. */
    private static boolean datesAreKnown(Product product) {
        return product.releases().stream()
                .anyMatch(release -> release.endOfSupport().isPresent());
    }

    private void flag(String kind, String productId, String says, Fact fact) {
        flags.putIfAbsent(
                kind + " " + productId + " " + says, new Answer.Flag(kind, productId, says, Sources.of(fact.source())));
    }
}
