package org.lineman.report.compose;

import java.util.List;
import org.lineman.report.material.ProductFound;
import org.lineman.report.paper.Block;
import org.lineman.report.paper.Block.Column;
import org.lineman.report.paper.Text;

/** Which products and releases the evidence tells of: what a vendor asks first. */
final class ProductsSection {
    private ProductsSection() {}

    static List<Block> of(List<ProductFound> products) {
        return products.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(2, Text.of("Products and releases in the evidence")),
                        new Block.Table(
                                List.of(
                                        Column.of("Product", 4),
                                        Column.of("Release", 4),
                                        Column.of("On", 4),
                                        Column.of("Read at", 6)),
                                products.stream().map(ProductsSection::row).toList()));
    }

    private static List<Text> row(ProductFound found) {
        Text release = found.release().isEmpty() ? Text.faint("not in the evidence") : Text.of(found.release());
        return List.of(
                Text.of(found.product()),
                found.previousRelease().isEmpty() ? release : release.and(" (before: " + found.previousRelease() + ")"),
                Text.of(Words.subject(found.on())),
                PlaceText.of(found.source()));
    }
}
