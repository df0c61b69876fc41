package org.lineman.pack.cases;

import org.lineman.document.LineDiff;

/**
 * A part of the answer that is not the expected one.
 *
 * @param section the key in expect.yaml
 * @param line the line it stands on; 0 if the expectation does not have the key
 * @param diff what is expected and not found, and what is found and not expected
 */
public record Difference(String section, int line, LineDiff diff) {

    @Override
    public String toString() {
        return section + (line > 0 ? " (line " + line + ")" : "") + ":\n" + diff;
    }
}
