package org.lineman.pack.cases;

import java.util.List;
import org.lineman.knowledge.KnowledgeBase;

/**
 * The kinds of cases that a known problem lacks: each needs one that it explains, one that looks alike and is something else,
 * and one that shows too little.
 *
 * @param cause the known problem
 * @param kinds what is missing: {@code positive}, {@code near-miss}, {@code too-little}
 * @param folder where its cases belong, below {@code rules/}
 */
public record MissingCases(String cause, List<String> kinds, String folder) {
    private static final List<String> KINDS = List.of("positive", "near-miss", "too-little");

    /** What the known problems of a pack lack, by cause. */
    public static List<MissingCases> of(KnowledgeBase knowledge, List<CaseFolder> all) {
        return knowledge.articles().stream()
                .map(article -> new MissingCases(
                        article.id(),
                        KINDS.stream()
                                .filter(kind -> all.stream()
                                        .filter(one -> one.cause().equals(article.id()))
                                        .noneMatch(one -> one.name().startsWith(kind)))
                                .toList(),
                        article.file().replaceFirst("\\.md$", ".cases")))
                .filter(missing -> !missing.kinds.isEmpty())
                .toList();
    }
}
