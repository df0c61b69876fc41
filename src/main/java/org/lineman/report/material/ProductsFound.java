package org.lineman.report.material;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lineman.diagnosis.Answer.SourceRef;
import org.lineman.document.DocumentNode;

/**
 * Finds products and their releases among the facts of an answer: {@code release-installed} and {@code release-pair} tell
 * releases, {@code node-identity} tells that a product is there.
 */
final class ProductsFound {
    private final Map<List<String>, ProductFound> found = new LinkedHashMap<>();

    private ProductsFound() {}

    /** The products, sorted by product, machine and release; each release of a machine once. */
    static List<ProductFound> in(List<DocumentNode> facts) {
        ProductsFound products = new ProductsFound();
        facts.forEach(products::read);
        return products.sorted();
    }

    private void read(DocumentNode fact) {
        SourceRef source = Places.source(fact);
        String product = fact.optionalText("product");
        switch (fact.optionalText("type")) {
            case "release-installed" ->
                add(new ProductFound(
                        product,
                        fact.optionalText("version"),
                        fact.optionalText("previousVersion"),
                        fact.optionalText("subject"),
                        source));
            case "release-pair" -> {
                add(new ProductFound(product, fact.optionalText("version"), "", fact.optionalText("node"), source));
                add(new ProductFound(
                        fact.optionalText("peerProduct"),
                        fact.optionalText("peerVersion"),
                        fact.optionalText("upgradedFrom"),
                        fact.optionalText("peer"),
                        source));
            }
            case "node-identity" -> add(new ProductFound(product, "", "", fact.optionalText("subject"), source));
            default -> {
                // The other types tell nothing of releases.
            }
        }
    }

    private void add(ProductFound one) {
        if (!one.product().isEmpty()) {
            found.merge(
                    List.of(one.product(), one.on(), one.release()),
                    one,
                    (first, again) -> first.previousRelease().isEmpty()
                                    && !again.previousRelease().isEmpty()
                            ? again
                            : first);
        }
    }

    private List<ProductFound> sorted() {
        List<ProductFound> all = new ArrayList<>();
        for (ProductFound one : found.values()) {
            boolean betterKnown = one.release().isEmpty()
                    && found.keySet().stream()
                            .anyMatch(key -> key.get(0).equals(one.product())
                                    && key.get(1).equals(one.on())
                                    && !key.get(2).isEmpty());
            if (!betterKnown) {
                all.add(one);
            }
        }
        all.sort(java.util.Comparator.comparing(ProductFound::product)
                .thenComparing(ProductFound::on)
                .thenComparing(ProductFound::release));
        return List.copyOf(all);
    }
}
