package org.lineman.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lineman.evidence.Source;
import org.lineman.fact.Fact;
import org.lineman.fact.MinimumTls;
import org.lineman.fact.ProductPorts;
import org.lineman.fact.ReleaseInstalled;
import org.lineman.fact.ReleasePair;
import org.lineman.fact.Subject;
import org.lineman.fact.When;

/** What the product catalogue adds to the facts of a case: what a release is believed to do, marked as assumed. */
public final class Catalogue implements ProductPorts {
    private static final Source PLACE = new Source.Pointer("products.yaml", "");

    private final KnowledgeBase knowledge;

    /** A catalogue over these products. */
    public Catalogue(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public Optional<String> listener(int port) {
        return productWith(product -> product.listensOn().contains(port));
    }

    @Override
    public Optional<String> client(int port) {
        return productWith(product -> product.connectsTo().contains(port));
    }

    private Optional<String> productWith(Predicate<Product> filter) {
        return knowledge.products().stream().filter(filter).map(Product::id).findFirst();
    }

    /** Facts that follow from the releases in use. */
    public List<Fact> assumed(Collection<Fact> facts) {
        List<Fact> assumed = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof ReleaseInstalled release && release.version() != null) {
                minimum(release.subject(), release.product(), release.version()).ifPresent(assumed::add);
            } else if (fact instanceof ReleasePair pair) {
                minimum(pair.node(), pair.product(), pair.version()).ifPresent(assumed::add);
                minimum(pair.peer(), pair.peerProduct(), pair.peerVersion()).ifPresent(assumed::add);
            }
        }
        return assumed.stream().distinct().toList();
    }

    private Optional<Fact> minimum(Subject node, String product, String version) {
        return knowledge
                .product(product)
                .flatMap(found -> found.release(version))
                .flatMap(Product.Release::assumedMinimumTls)
                .map(tls -> new MinimumTls(node, When.UNKNOWN, PLACE, tls, MinimumTls.Basis.ASSUMED));
    }
}
