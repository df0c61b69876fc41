package org.lineman.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lineman.document.DocumentNode;
import org.lineman.fact.Subject;

/** Reads one article; what refers to other articles or lists is checked later, by {@link References}. */
final class ArticleReader {
    static final List<String> KEYS = List.of(
            "schema",
            "id",
            "title",
            "kind",
            "subject",
            "applies-to",
            "source",
            "prior",
            "leads-to",
            "indicators",
            "remedies",
            "generalises",
            "impact");
    private static final Map<String, Article.Kind> KINDS = Keys.byWord(Article.Kind.values(), Article.Kind::word);
    private static final Map<String, Subject.Kind> SUBJECTS = Keys.byWord(Subject.Kind.values(), Subject.Kind::word);
    private static final Map<String, Prior> PRIORS = Keys.byWord(Prior.values(), Prior::word);
    private static final Map<String, Article.Trust> TRUST = Keys.byWord(Article.Trust.values(), Article.Trust::word);

    private ArticleReader() {}

    /** The article as far as it can be read; what is wrong with it is added to its document's problems. */
    static Article read(FrontMatter text) {
        DocumentNode root = text.keys();
        root.allowOnly(KEYS);
        Keys.schema(root);
        if (text.prose().isEmpty()) {
            root.problem("the article has no text after its keys");
        }
        Article.Kind kind = root.get("kind").flatMap(word -> word.choice(KINDS)).orElse(Article.Kind.FAULT);
        FindingReader.check(root, kind);
        return new Article(
                id(root),
                Keys.words(root, "title"),
                kind,
                choice(root, "subject", SUBJECTS).orElse(Subject.Kind.NODE),
                appliesTo(root),
                source(root),
                choice(root, "prior", PRIORS).orElse(Prior.UNCOMMON),
                EdgeReader.read(root),
                IndicatorReader.read(root),
                RemedyReader.read(root),
                root.texts("generalises"),
                root.optionalText("impact"),
                text.prose(),
                root.file());
    }

    /** The id that a file must have by its name. */
    static String idByName(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
    }

    private static String id(DocumentNode root) {
        String id = Keys.id(root, "id");
        String named = idByName(root.file());
        if (!id.isEmpty() && !id.equals(named)) {
            root.get("id")
                    .orElseThrow()
                    .problem("the id and the file name differ: the file is called '" + named + ".md'");
        }
        return id;
    }

    private static <T> Optional<T> choice(DocumentNode root, String key, Map<String, T> words) {
        return root.require(key).flatMap(node -> node.choice(words));
    }

    private static List<Article.AppliesTo> appliesTo(DocumentNode root) {
        List<DocumentNode> products =
                root.require("applies-to").map(DocumentNode::items).orElse(List.of());
        return products.stream()
                .map(node -> {
                    node.allowOnly(List.of("product", "versions"));
                    return new Article.AppliesTo(Keys.id(node, "product"), node.optionalText("versions"));
                })
                .toList();
    }

    private static Article.Citation source(DocumentNode root) {
        Optional<DocumentNode> source = root.require("source");
        source.ifPresent(node -> node.allowOnly(List.of("document", "version", "kind")));
        return new Article.Citation(
                source.map(node -> Keys.words(node, "document")).orElse(""),
                source.map(node -> node.optionalText("version")).orElse(""),
                source.flatMap(node -> choice(node, "kind", TRUST)).orElse(Article.Trust.FIELD_INFERRED));
    }
}
