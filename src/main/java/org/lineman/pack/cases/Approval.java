package org.lineman.pack.cases;

import java.util.Arrays;
import java.util.List;
import org.lineman.document.DocumentException;

/** Rewrites an expectation so that it expects what was found, and leaves everything else as its author wrote it. */
final class Approval {
    private Approval() {}

    /**
     * The text of expect.yaml with which a case passes.
     *
     * @param open the case
     * @param found the expectation that the answer meets
     * @return the text; empty if it is written in a form that could not be rewritten to say just that
     */
    static String text(OpenCase open, Expectation found) {
        ExpectationText text = new ExpectationText(open.text());
        for (Section section : Section.values()) {
            List<Section.Item> before = section.of(open.expected());
            List<Section.Item> after = section.of(found);
            if (!before.equals(after)) {
                text.rewrite(section, before, after);
            }
        }
        String rewritten = text.toString();
        return expects(rewritten, found) ? rewritten : "";
    }

    private static boolean expects(String rewritten, Expectation found) {
        try {
            Expectation read = Expectation.read("expect.yaml", rewritten);
            return Arrays.stream(Section.values())
                    .allMatch(section -> section.of(read).equals(section.of(found)));
        } catch (DocumentException noLongerYaml) {
            return false;
        }
    }
}
