package org.lineman.knowledge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;

/** The text of an article, changed in one word and otherwise as its author wrote it. */
public final class ArticleText {
    private final String file;
    private final String text;

    /**
     * The text of an article.
     *
     * @param file its path below the knowledge base, for messages
     * @param text the whole file
     */
    public ArticleText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The whole file. */
    public String text() {
        return text;
    }

    /**
     * The article with another weight.
     *
     * @param indicator the indicator
     * @param key {@code present} or {@code absent}
     * @param from the weight that it has
     * @param to the weight that it is to have
     * @return empty if that weight does not stand there
     */
    public Optional<ArticleText> withWeight(String indicator, String key, Weight from, Weight to) {
        return line(indicator, key)
                .flatMap(number -> replaced(number, key, from.word(), to.word()))
                .map(changed -> new ArticleText(file, changed));
    }

    private Optional<Integer> line(String indicator, String key) {
        try {
            return FrontMatter.read(file, text)
                    .keys()
                    .get("indicators")
                    .flatMap(all -> all.get(indicator))
                    .flatMap(one -> one.get(key))
                    .map(DocumentNode::line);
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> replaced(int number, String key, String from, String to) {
        String[] lines = text.split("\n", -1);
        if (number < 1 || number > lines.length) {
            return Optional.empty();
        }
        Matcher found = Pattern.compile("(\\b" + key + "\\s*:\\s*[\"']?)" + Pattern.quote(from) + "(?![\\w-])")
                .matcher(lines[number - 1]);
        // Of two indicators in one line it cannot be told which is meant.
        if (found.results().count() != 1) {
            return Optional.empty();
        }
        lines[number - 1] = found.reset().replaceFirst("$1" + Matcher.quoteReplacement(to));
        return Optional.of(String.join("\n", lines));
    }
}
