package org.lineman.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lineman.fact.Subject;

/**
 * A cause: what it means, what speaks for and against it, what it leads to and what to do.
 *
 * @param id the fixed id
 * @param title one line
 * @param kind a fault, or a configuration finding
 * @param subject what the cause is about
 * @param appliesTo the products and releases that the source speaks of
 * @param source where the knowledge is from
 * @param prior how often it is met
 * @param leadsTo its effects
 * @param indicators what speaks for or against it, in the article's order
 * @param remedies what to do, in the article's order
 * @param generalises causes that are special cases of this one
 * @param impact what the cause itself harms even when no symptom is seen; empty if nothing
 * @param prose the article's text, Markdown
 * @param file the article's path below the knowledge base
 */
public record Article(
        String id,
        String title,
        Kind kind,
        Subject.Kind subject,
        List<AppliesTo> appliesTo,
        Citation source,
        Prior prior,
        List<Edge> leadsTo,
        List<Indicator> indicators,
        List<Remedy> remedies,
        List<String> generalises,
        String impact,
        String prose,
        String file) {

    /** Faults break things; audit findings are wrong settings and never by themselves the root of an outage. */
    public enum Kind {
        FAULT,
        AUDIT;

        /** The word used in articles. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A product that the source speaks of.
     *
     * @param product the id in products.yaml
     * @param versions the releases as the source names them; empty if it names none
     */
    public record AppliesTo(String product, String versions) {}

    /**
     * Where knowledge is from.
     *
     * @param document the document's id or title
     * @param version its version; empty if it has none
     * @param kind how far it can be trusted
     */
    public record Citation(String document, String version, Trust kind) {}

    /** How far a source can be trusted. */
    public enum Trust {
        VENDOR_CONFIRMED,
        VENDOR_SUSPECTED,
        FIELD_INFERRED;

        /** The word used in articles. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The indicator of this id. */
    public Optional<Indicator> indicator(String indicatorId) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(indicatorId))
                .findFirst();
    }
}
