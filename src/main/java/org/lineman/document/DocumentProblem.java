package org.lineman.document;

/**
 * One thing that is wrong with a document.
 *
 * @param file the document's name as the reader knows it
 * @param line the line, counted from 1; 0 if the whole document is meant
 * @param key the path of the key, such as {@code indicators.release-pair.present}; empty for the document's root
 * @param says what is wrong, and where it can be told, what would be right
 */
public record DocumentProblem(String file, int line, String key, String says) {

    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return key.isEmpty() ? place + ": " + says : place + ": " + key + ": " + says;
    }
}
