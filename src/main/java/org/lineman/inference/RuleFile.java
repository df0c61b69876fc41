package org.lineman.inference;

/**
 * A DRL file as its author wrote it.
 *
 * @param path the path below {@code rules/}, with forward slashes
 * @param text the content
 */
public record RuleFile(String path, String text) implements Comparable<RuleFile> {

    /** The name that the rules of this file must begin with: the file's name without its extension. */
    public String id() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".drl") ? name.substring(0, name.length() - 4) : name;
    }

    /** The path as messages name it. */
    String place() {
        return "rules/" + path;
    }

    @Override
    public int compareTo(RuleFile other) {
        return path.compareTo(other.path);
    }
}
