package org.lineman.pack.check;

import java.util.List;

/**
 * What a check of a pack found.
 *
 * @param rules how many rules could be read
 * @param articles how many articles could be read
 * @param cases how many cases there are
 * @param findings everything found, by file and line
 */
public record CheckReport(int rules, int articles, int cases, List<Finding> findings) {

    /** How many findings keep the pack from being used. */
    public long errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
    }
}
