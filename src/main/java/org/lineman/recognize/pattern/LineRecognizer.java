package org.lineman.recognize.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lineman.evidence.Line;
import org.lineman.fact.Stamp;
import org.lineman.recognize.text.Page;

/** Applies all logs and patterns to the lines of one page. */
public final class LineRecognizer {
    private final PatternSet set;
    private final List<Coverage> coverages = new ArrayList<>();
    private final long[] ofLogs;
    private final long[] ofPatterns;
    private int usual;

    LineRecognizer(PatternSet set) {
        this.set = set;
        this.ofLogs = new long[set.logs().size()];
        this.ofPatterns = new long[set.patterns().size()];
        set.logs().forEach(log -> coverages.add(new Coverage(log)));
    }

    /**
     * Reads a line.
     *
     * @param literals which of {@link PatternSet#literals} the line contains, from bit {@code offset} on
     * @return true if it belongs to a known log or matched a pattern
     */
    public boolean read(Line line, Page page, BitSet literals, int offset) {
        boolean ofLog = readLog(line, page);
        boolean matched = false;
        List<TextPattern> patterns = set.patterns();
        int previous = -1;
        for (int bit = literals.nextSetBit(offset); bit >= 0; bit = literals.nextSetBit(bit + 1)) {
            int owner = set.owner(bit - offset);
            if (owner < 0) {
                break;
            }
            if (owner != previous) {
                if (patterns.get(owner).read(line, page)) {
                    matched = true;
                    ofPatterns[owner]++;
                }
            }
            previous = owner;
        }
        page.stamp(Stamp.NONE);
        return ofLog || matched;
    }

    private boolean readLog(Line line, Page page) {
        // Lines of one log stand together: the log of the line before is tried first.
        for (int i = 0; i < coverages.size(); i++) {
            int candidate = (usual + i) % coverages.size();
            Optional<LogKind.Prefix> prefix = set.logs().get(candidate).prefix(line.text());
            if (prefix.isPresent()) {
                usual = candidate;
                ofLogs[candidate]++;
                page.stamp(prefix.get().stamp());
                for (int other = 0; other < coverages.size(); other++) {
                    if (other == candidate) {
                        coverages.get(other).add(line, prefix.get(), page);
                    } else {
                        coverages.get(other).other(line);
                    }
                }
                return true;
            }
        }
        coverages.forEach(coverage -> coverage.other(line));
        return false;
    }

    /** How many lines each log and pattern knew so far, by its id; those that knew none are left out. */
    public Map<String, Long> matched() {
        Map<String, Long> matched = new TreeMap<>();
        for (int i = 0; i < ofLogs.length; i++) {
            if (ofLogs[i] > 0) {
                matched.put(set.logs().get(i).id(), ofLogs[i]);
            }
        }
        for (int i = 0; i < ofPatterns.length; i++) {
            if (ofPatterns[i] > 0) {
                matched.put(set.patterns().get(i).id(), ofPatterns[i]);
            }
        }
        return matched;
    }

    /** The page is at its end. */
    public void finish(Page page) {
        coverages.forEach(coverage -> coverage.finish(page));
    }
}
