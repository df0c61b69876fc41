package org.lineman.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.document.DocumentNode;

/** Reads the {@code finding} of an indicator; only articles of the kind audit have any. */
final class FindingReader {
    static final List<String> KEYS = List.of("severity", "why", "form", "field", "value", "disturbs");
    private static final Map<String, Finding.Severity> SEVERITIES =
            Keys.byWord(Finding.Severity.values(), Finding.Severity::word);

    private FindingReader() {}

    /** The finding of an indicator, if it has one. */
    static Optional<Finding> read(DocumentNode indicator) {
        return indicator.get("finding").map(FindingReader::finding);
    }

    private static Finding finding(DocumentNode node) {
        node.allowOnly(KEYS);
        return new Finding(
                node.require("severity")
                        .flatMap(word -> word.choice(SEVERITIES))
                        .orElse(Finding.Severity.ADVICE),
                Keys.words(node, "why"),
                Keys.words(node, "form"),
                Keys.words(node, "field"),
                Keys.words(node, "value"),
                Keys.words(node, "disturbs"));
    }

    /** Reports findings of an article that is none of the kind audit. */
    static void check(DocumentNode article, Article.Kind kind) {
        if (kind != Article.Kind.AUDIT) {
            article.map("indicators").values().forEach(indicator -> indicator
                    .get("finding")
                    .ifPresent(finding ->
                            finding.problem("only indicators of an article with 'kind: audit' have a finding")));
        }
    }
}
