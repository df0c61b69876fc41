package org.lineman.pack.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Makes a source from the words by which people name it. */
public final class PackSources {
    private static final String FOLDER = "folder:";
    private static final String BUNDLE = "bundle:";
    private static final String GIT = "git:";
    private static final String BUNDLE_ENDING = ".lineman";
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");

    private PackSources() {}

    /**
     * The source that is meant by {@code folder:PATH} or a path, or by {@code bundle:FILE} or a file that ends in
     * {@code .lineman}, or by {@code git:ADDRESS#REVISION} or {@code git:ADDRESS#REVISION:FOLDER}.
     *
     * @param spec the words
     * @param terms the terms on which the source is used
     * @throws IllegalArgumentException with what is wrong with the words and what would be right
     */
    public static PackSource of(String spec, SourceTerms terms) {
        if (ADDRESS.matcher(spec).matches()) {
            throw new IllegalArgumentException(
                    "'" + spec + "' is an address: say git:" + spec + "#TAG for a repository");
        }
        if (spec.startsWith(GIT) && !spec.startsWith(GIT + "//")) {
            return git(spec.substring(GIT.length()), terms);
        }
        if (spec.startsWith(BUNDLE)) {
            return new BundleSource(path(spec.substring(BUNDLE.length())), terms.bundles());
        }
        if (spec.endsWith(BUNDLE_ENDING) && !spec.startsWith(FOLDER)) {
            return new BundleSource(path(spec), terms.bundles());
        }
        return new FolderSource(path(spec.startsWith(FOLDER) ? spec.substring(FOLDER.length()) : spec));
    }

    private static PackSource git(String text, SourceTerms terms) {
        int hash = text.lastIndexOf('#');
        String address = hash < 0 ? text : text.substring(0, hash);
        String[] revision =
                text.substring(address.length()).replaceFirst("^#", "").split(":", 2);
        return new GitSource(address, revision[0], revision.length > 1 ? revision[1] : "", terms.cache());
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("name a folder, a bundle (FILE.lineman) or git:URL#TAG");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + text + "' is no path: " + e.getReason(), e);
        }
    }
}
