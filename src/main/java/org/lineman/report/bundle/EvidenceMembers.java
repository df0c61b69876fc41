package org.lineman.report.bundle;

import java.util.Map;
import java.util.TreeMap;
import org.lineman.diagnosis.Answer.Item;
import org.lineman.report.material.Excerpt;
import org.lineman.report.material.Material;

/** The cited lines of each piece as a text file, and a list of what is not here. */
final class EvidenceMembers {
    private static final String INDEX = "index.txt";

    private EvidenceMembers() {}

    /** The texts by the names of their members. */
    static Map<String, String> of(Material material) {
        Map<String, String> members = new TreeMap<>();
        MemberNames names = new MemberNames();
        String index = names.taken(INDEX);
        StringBuilder list = new StringBuilder("Cited lines of each piece, with a few lines around them.\n\n");
        for (Excerpt excerpt : material.excerpts()) {
            String member = names.of(excerpt.name());
            members.put("evidence/" + member, text(excerpt));
            list.append(member).append(": ").append(oneLine(excerpt.name())).append('\n');
            excerpt.leftOut().forEach(note -> list.append("    ").append(note).append('\n'));
        }
        list.append("\nWhat was handed in; none of it is here as a whole.\n\n");
        for (Item item : material.shown().evidence().items()) {
            list.append(oneLine(item.name()) + " (" + item.kind() + ", " + item.bytes() + " bytes)\n");
        }
        members.put("evidence/" + index, list.toString());
        return members;
    }

    private static String text(Excerpt excerpt) {
        int width = excerpt.lines().stream()
                .mapToInt(line -> line.mark().length())
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder("# " + oneLine(excerpt.name())
                + "\n# Lines with a > are cited by the answer, the others stand around them.\n\n");
        for (Excerpt.Line line : excerpt.lines()) {
            text.append(" ".repeat(width - line.mark().length()))
                    .append(line.mark())
                    .append(line.cited() ? " > " : "   ")
                    .append(line.words())
                    .append('\n');
        }
        excerpt.leftOut().forEach(note -> text.append("\n# ").append(note));
        return excerpt.leftOut().isEmpty() ? text.toString() : text.append('\n').toString();
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ");
    }
}
