package org.lineman.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.lineman.document.DocumentException;
import org.lineman.inference.RuleFile;

/** The files of a pack, one by one, for those who work on them. */
public final class PackFiles {
    private PackFiles() {}

    /**
     * The rule files of a pack, sorted by path.
     *
     * @param home the folder that holds {@code rules/}
     * @throws DocumentException if there is no such folder
     */
    public static List<RuleFile> rules(Path home) {
        return new PackFolder(home).ruleFiles();
    }

    /**
     * The texts of all files that decide an answer, cases left out, by path from the home with forward slashes.
     *
     * @param home the folder that holds {@code rules/} and {@code knowledge-base/}
     * @throws DocumentException if one of the two is missing, or a file cannot be read
     */
    public static SortedMap<String, String> texts(Path home) {
        return new PackFolder(home).texts();
    }

    /**
     * The version that {@code rules/pack.yaml} states.
     *
     * @throws DocumentException with everything that is wrong with the file
     */
    public static String about(Path home) {
        return new PackFolder(home).about().version();
    }
}
