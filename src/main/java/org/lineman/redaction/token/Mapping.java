package org.lineman.redaction.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;
import org.lineman.document.JsonWriter;

/**
 * What stands for what in one case. It undoes the redaction, so it is as confidential as the case itself: it stays on this
 * machine, sealed by {@code vault.Vault}. Secrets are not in it.
 *
 * @param entries the pairs, in the order in which they were made
 */
public record Mapping(List<Entry> entries) {
    /** Nothing was exchanged yet. */
    public static final Mapping EMPTY = new Mapping(List.of());

    private static final int FORMAT = 1;
    private static final Map<String, Kind> KINDS =
            Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::word, Function.identity()));

    /**
     * A pair.
     *
     * @param kind what it is
     * @param original as it was written
     * @param token what stands in its place; no other entry has it
     */
    public record Entry(Kind kind, String original, String token) {}

    /**
     * A mapping of these pairs.
     *
     * @throws IllegalArgumentException if one token stands for two originals; names the token
     */
    public Mapping {
        entries = List.copyOf(entries);
        Map<String, Entry> byToken = new HashMap<>();
        for (Entry entry : entries) {
            if (byToken.putIfAbsent(entry.token(), entry) != null) {
                throw new IllegalArgumentException("the token " + entry.token() + " stands for two things:"
                        + " these mappings are not of one case, or were continued apart; redact the newer evidence again with"
                        + " the older mapping");
            }
        }
    }

    /**
     * Both mappings in one, this one's pairs first.
     *
     * @throws IllegalArgumentException if they give one token to different originals; names the token
     */
    public Mapping merge(Mapping other) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        return new Mapping(all.stream().distinct().toList());
    }

    /** The mapping as JSON, one pair after the other. */
    public String toJson() {
        return new JsonWriter().write(new Form(FORMAT, entries));
    }

    private record Form(int format, List<Entry> entries) {}

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws DocumentException with everything that is wrong; no original is repeated in it
     */
    public static Mapping ofJson(String json) {
        DocumentNode root = JsonDocument.read("mapping", json);
        if (root.require("format").flatMap(DocumentNode::integer).orElse(0) != FORMAT) {
            root.problem("is no mapping of format " + FORMAT);
        }
        List<Entry> read = new ArrayList<>();
        for (DocumentNode node : root.list("entries")) {
            Kind kind = node.require("kind").flatMap(word -> word.choice(KINDS)).orElse(null);
            read.add(new Entry(kind, node.requireText("original"), node.requireText("token")));
        }
        root.refuseIfWrong();
        return new Mapping(read);
    }

    /** How many pairs there are; the originals stay unsaid, so that a mapping in a log says nothing. */
    @Override
    public String toString() {
        return "Mapping of " + entries.size();
    }
}
