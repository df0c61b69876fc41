package org.lineman.pack.bundle;

import java.util.ArrayList;
import java.util.List;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.files.PackName;

/** What is wrong with one bundle. */
final class BundleFaults {
    private static final int MOST = 100;

    private final String file;
    private final List<DocumentProblem> problems = new ArrayList<>();
    private int more;

    BundleFaults(String file) {
        this.file = file;
    }

    /** What to call an entry of the bundle that has lines of its own. */
    String name(String entry) {
        return file + "/" + entry;
    }

    /** A fault that ends the reading. */
    DocumentException refuse(String entry, String says) {
        return new DocumentException(problem(entry, says));
    }

    /** A fault beside which others can be found. */
    void add(String entry, String says) {
        if (problems.size() < MOST) {
            problems.add(problem(entry, says));
        } else {
            more++;
        }
    }

    /** Refuses the bundle if a fault was added. */
    void refuseIfWrong() {
        if (more > 0) {
            problems.add(problem("", "and " + more + " more"));
        }
        if (!problems.isEmpty()) {
            throw new DocumentException(problems);
        }
    }

    private DocumentProblem problem(String entry, String says) {
        return new DocumentProblem(file, 0, PackName.shown(entry), says);
    }
}
