package org.lineman.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lineman.document.DocumentNode;
import org.lineman.fact.TlsVersion;

/** Reads a member of {@code products.yaml}. */
final class ProductReader {
    static final List<String> KEYS = List.of(
            "id", "name", "vendor", "listens-on", "connects-to", "releases", "end-of-support", "note", "source");
    static final List<String> RELEASE_KEYS = List.of("version", "end-of-support", "assumed-minimum-tls", "source");
    private static final int HIGHEST_PORT = 65_535;

    private ProductReader() {}

    static Product read(DocumentNode node) {
        node.allowOnly(KEYS);
        if (node.has("end-of-support") || node.has("listens-on") || node.has("connects-to")) {
            demandSource(node);
        }
        return new Product(
                Keys.id(node, "id"),
                Keys.words(node, "name"),
                Keys.words(node, "vendor"),
                node.list("listens-on").stream().map(ProductReader::port).toList(),
                node.list("connects-to").stream().map(ProductReader::port).toList(),
                node.list("releases").stream().map(ProductReader::release).toList(),
                date(node),
                node.optionalText("note"),
                node.optionalText("source"));
    }

    private static Product.Release release(DocumentNode node) {
        node.allowOnly(RELEASE_KEYS);
        demandSource(node);
        Optional<TlsVersion> minimum =
                node.get("assumed-minimum-tls").flatMap(DocumentNode::text).flatMap(TlsVersion::parse);
        if (minimum.isEmpty()) {
            node.get("assumed-minimum-tls")
                    .ifPresent(place -> place.problem("no version of TLS: write 1.0, 1.1, 1.2 or 1.3"));
        }
        return new Product.Release(Keys.words(node, "version"), date(node), minimum, node.optionalText("source"));
    }

    /** A date or a figure without a source is a rumour. */
    private static void demandSource(DocumentNode node) {
        if (node.kind() == DocumentNode.Kind.MAPPING
                && node.optionalText("source").isBlank()) {
            node.problem("say where this is from: the key 'source' is missing");
        }
    }

    private static int port(DocumentNode node) {
        int port = node.integer().orElse(1);
        if (port < 1 || port > HIGHEST_PORT) {
            node.problem("a TCP port lies between 1 and " + HIGHEST_PORT + ", not " + port);
        }
        return port;
    }

    private static Optional<LocalDate> date(DocumentNode node) {
        return node.get("end-of-support").flatMap(place -> place.text().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                place.problem("'" + text + "' is no date: write it as 2018-07-31");
                return Optional.empty();
            }
        }));
    }
}
