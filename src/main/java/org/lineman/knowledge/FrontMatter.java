package org.lineman.knowledge;

import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.DocumentProblem;
import org.lineman.document.YamlDocument;

/**
 * A Markdown file that begins with YAML between two lines {@code ---}.
 *
 * @param keys the YAML, with the lines of the whole file
 * @param prose what follows, without blank lines around it
 */
record FrontMatter(DocumentNode keys, String prose) {
    private static final String FENCE = "---";

    /**
     * Splits a file.
     *
     * @throws DocumentException if there is no front matter, or if it is not YAML
     */
    static FrontMatter read(String file, String text) {
        String[] lines = text.split("\n", -1);
        if (!isFence(lines[0])) {
            throw new DocumentException(new DocumentProblem(
                    file, 1, "", "an article begins with a line '---', its keys and another '---'"));
        }
        StringBuilder yaml = new StringBuilder();
        for (int i = 1; i < lines.length; i++) {
            if (isFence(lines[i])) {
                String prose = String.join("\n", java.util.Arrays.asList(lines).subList(i + 1, lines.length));
                return new FrontMatter(YamlDocument.read(file, yaml.toString(), 1), prose.strip());
            }
            yaml.append(lines[i]).append('\n');
        }
        throw new DocumentException(
                new DocumentProblem(file, lines.length, "", "the keys are not closed: a second line '---' is missing"));
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals(FENCE);
    }
}
