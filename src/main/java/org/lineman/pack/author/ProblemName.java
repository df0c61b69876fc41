package org.lineman.pack.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lineman.document.Suggestion;
import org.lineman.knowledge.KnowledgeBase;
import org.lineman.pack.Pack;

/**
 * Where a known problem lies and what it is called.
 *
 * @param vendor the folder of the vendor
 * @param product the folder of the product
 * @param id the id
 */
public record ProblemName(String vendor, String product, String id) {
    private static final String WORDS = "[a-z0-9]+(-[a-z0-9]+)*";

    /**
     * Reads {@code vendor/product/id}.
     *
     * @throws Refusal if it has another form
     */
    public static ProblemName parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new Refusal("'" + text + "' is not written vendor/product/id, as in cisco/ucm/cisco-ucm-code-yellow");
        }
        for (String part : parts) {
            if (!part.matches(WORDS)) {
                throw new Refusal("'" + part
                        + "' is not made of lower-case letters and digits in words joined by single" + " hyphens");
            }
        }
        return new ProblemName(parts[0], parts[1], parts[2]);
    }

    /**
     * Checks that the place is a known one and the id a new one.
     *
     * @param home the folder that holds {@code knowledge-base/}
     * @param newProduct whether the place may be a new one
     * @throws Refusal naming what is known
     */
    void check(Path home, KnowledgeBase knowledge, boolean newProduct) {
        List<String> known = places(home.resolve(Pack.KNOWLEDGE_BASE));
        if (!newProduct && !known.contains(place())) {
            throw new Refusal("there is nothing about " + place() + " yet" + Suggestion.of(place(), known)
                    + "; --new-product begins it");
        }
        knowledge.article(id).ifPresent(article -> {
            throw new Refusal("the id '" + id + "' is taken by " + Pack.KNOWLEDGE_BASE + "/" + article.file());
        });
        knowledge.symptom(id).ifPresent(symptom -> {
            throw new Refusal("the id '" + id + "' is taken by a symptom in symptoms.yaml");
        });
    }

    /** {@code vendor/product}. */
    String place() {
        return vendor + "/" + product;
    }

    /** {@code vendor/product/id}, without an extension. */
    String path() {
        return place() + "/" + id;
    }

    private static List<String> places(Path folder) {
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            return List.copyOf(new TreeSet<>(paths.filter(Files::isDirectory)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> name.contains("/"))
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
