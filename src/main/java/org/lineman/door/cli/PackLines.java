package org.lineman.door.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.lineman.document.DocumentNode;

/** What a service says of packs, as lines for people. */
final class PackLines {
    private static final int DIGITS = 19;

    private final PrintStream out;

    PackLines(PrintStream out) {
        this.out = out;
    }

    /** A table of packs; a star marks the one that answers. */
    void table(List<DocumentNode> packs) {
        int width = packs.stream()
                .mapToInt(pack -> pack.optionalText("version").length())
                .max()
                .orElse(0);
        String row = "%s %-" + Math.max(width, "VERSION".length()) + "s  %-" + DIGITS + "s  %-8s  %-20s  %s%n";
        out.printf(Locale.ROOT, row, " ", "VERSION", "DIGEST", "STATE", "ADDED", "FROM");
        for (DocumentNode pack : packs) {
            out.printf(
                    Locale.ROOT,
                    row,
                    pack.optionalText("active").equals("true") ? "*" : " ",
                    pack.optionalText("version"),
                    digits(pack),
                    pack.optionalText("state"),
                    seconds(pack.optionalText("added")),
                    pack.get("provenance").map(PackLines::origin).orElse("the home folder"));
        }
    }

    private static String origin(DocumentNode provenance) {
        String signed = provenance.optionalText("signedBy");
        return provenance.optionalText("kind") + " " + provenance.optionalText("location")
                + (signed.isEmpty() ? "" : ", signed by " + signed);
    }

    /** How an attempt went, step by step. */
    void activation(DocumentNode report) {
        out.printf(
                Locale.ROOT,
                "%s of %s by %s at %s: %s%s%n",
                report.optionalText("action"),
                report.get("to").map(PackLines::label).orElse("no pack"),
                report.optionalText("by"),
                seconds(report.optionalText("when")),
                report.optionalText("outcome"),
                reason(report));
        for (DocumentNode step : report.list("steps")) {
            out.printf(
                    Locale.ROOT,
                    "  %-8s %-6s %6s ms  %s%n",
                    step.optionalText("step"),
                    step.optionalText("passed").equals("true") ? "passed" : "failed",
                    step.optionalText("millis"),
                    step.optionalText("says"));
            step.list("problems").forEach(problem -> out.println("           " + problem(problem)));
        }
    }

    /** A line of the audit trail. */
    void entry(DocumentNode entry) {
        out.printf(
                Locale.ROOT,
                "%s  %-8s  %-11s  %s -> %s  by %s%s%n",
                seconds(entry.optionalText("when")),
                entry.optionalText("action"),
                entry.optionalText("outcome"),
                entry.get("from").map(PackLines::label).orElse("-"),
                entry.get("to").map(PackLines::label).orElse("-"),
                entry.optionalText("by"),
                reason(entry));
        if (entry.has("says")) {
            out.println("    " + entry.optionalText("says").replace("\n", "\n    "));
        }
    }

    /** The version and the beginning of the digest. */
    static String label(DocumentNode pack) {
        return pack.optionalText("version") + " (" + digits(pack) + ")";
    }

    private static String reason(DocumentNode node) {
        return node.has("why") ? ", \"" + node.optionalText("why") + "\"" : "";
    }

    private static String problem(DocumentNode problem) {
        String line = problem.optionalText("line");
        String key = problem.optionalText("key");
        return problem.optionalText("file") + (line.isEmpty() ? "" : ":" + line) + ": "
                + (key.isEmpty() ? "" : key + ": ") + problem.optionalText("says");
    }

    private static String digits(DocumentNode pack) {
        String digest = pack.optionalText("digest");
        return digest.substring(0, Math.min(DIGITS, digest.length()));
    }

    private static String seconds(String time) {
        return time.replaceFirst("\\.\\d+Z$", "Z");
    }
}
