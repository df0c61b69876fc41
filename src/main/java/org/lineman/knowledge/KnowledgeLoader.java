package org.lineman.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.DocumentProblem;
import org.lineman.document.YamlDocument;

/** Reads the folder {@code knowledge-base/} and checks it as a whole. */
public final class KnowledgeLoader {
    private final KnowledgeFolder folder;
    private final List<DocumentProblem> unreadable = new ArrayList<>();
    private final List<DocumentNode> documents = new ArrayList<>();
    private final List<DocumentNode> articleDocuments = new ArrayList<>();
    private final List<Article> articles = new ArrayList<>();

    private KnowledgeLoader(Path folder) {
        this.folder = new KnowledgeFolder(folder);
    }

    /**
     * Reads all articles and lists. Nothing is read by halves: it is all in order, or it is refused.
     *
     * @param folder the folder that holds {@code symptoms.yaml}, {@code tests.yaml}, {@code products.yaml} and the articles as
     *     {@code <vendor>/<product>/<id>.md}
     * @throws DocumentException with every mistake found, sorted by file and line. Checks between files are made once every
     *     file can be parsed, since a reference into a broken file cannot be judged
     */
    public static KnowledgeBase load(Path folder) {
        return new KnowledgeLoader(folder).load();
    }

    private KnowledgeBase load() {
        List<Symptom> symptoms = list("symptoms", ListReader::symptom);
        List<NextTest> tests = list("tests", TestReader::read);
        List<Product> products = list("products", ProductReader::read);
        for (String file : folder.files()) {
            if (KnowledgeFolder.isArticle(file)) {
                article(file);
            } else if (!KnowledgeFolder.isList(file)) {
                unreadable.add(new DocumentProblem(
                        file,
                        0,
                        "",
                        "does not belong here: articles are <vendor>/<product>/<id>.md, "
                                + "lists are symptoms.yaml, tests.yaml and products.yaml"));
            }
        }
        if (unreadable.isEmpty()) {
            References references = new References(
                    References.ids(articleDocuments, document -> ArticleReader.idByName(document.file())),
                    References.ids(symptoms, Symptom::id),
                    References.ids(tests, NextTest::id),
                    References.ids(products, Product::id));
            checkWhole(references);
        }
        refuseIfWrong();
        return new KnowledgeBase(articles, symptoms, tests, products);
    }

    private <T> List<T> list(String name, Function<DocumentNode, T> read) {
        String file = name + ".yaml";
        Optional<DocumentNode> root = parsed(() -> YamlDocument.read(file, folder.text(file)));
        root.ifPresent(documents::add);
        return root.map(found -> ListReader.read(found, name, read)).orElse(List.of());
    }

    private void article(String file) {
        parsed(() -> FrontMatter.read(file, folder.text(file))).ifPresent(text -> {
            documents.add(text.keys());
            articleDocuments.add(text.keys());
            articles.add(ArticleReader.read(text));
        });
    }

    private <T> Optional<T> parsed(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (DocumentException e) {
            unreadable.addAll(e.problems());
            return Optional.empty();
        }
    }

    private void checkWhole(References references) {
        articleDocuments.forEach(references::check);
        references.checkUnique(articleDocuments);
        Map<String, Article> byId = new TreeMap<>();
        Map<String, DocumentNode> places = new TreeMap<>();
        for (int i = 0; i < articles.size(); i++) {
            byId.putIfAbsent(articles.get(i).id(), articles.get(i));
            places.putIfAbsent(articles.get(i).id(), articleDocuments.get(i));
        }
        new GraphCheck(byId, places).check();
    }

    private void refuseIfWrong() {
        List<DocumentProblem> all = Stream.concat(
                        unreadable.stream(), documents.stream().flatMap(document -> document.problems().stream()))
                .distinct()
                .sorted(Comparator.comparing(DocumentProblem::file).thenComparingInt(DocumentProblem::line))
                .toList();
        if (!all.isEmpty()) {
            throw new DocumentException(all);
        }
    }
}
