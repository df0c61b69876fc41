package org.lineman.recognize.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds which of many literals a line contains, in one pass whatever their number (Aho and Corasick, 1975). ASCII letters
 * match in either case. Other characters are compared by their low seven bits: a hit is a reason to look closer, no proof.
 */
public final class Literals {
    private static final int CLASSES = 128;
    private static final BitSet NOTHING = new BitSet();

    private final short[] next;
    private final BitSet[] found;

    private Literals(short[] next, BitSet[] found) {
        this.next = next;
        this.found = found;
    }

    /** Prepares to look for these; {@link #in} answers with their indices. */
    public static Literals of(List<String> literals) {
        List<short[]> trie = new ArrayList<>();
        List<BitSet> ends = new ArrayList<>();
        grow(trie, ends);
        for (int i = 0; i < literals.size(); i++) {
            int state = 0;
            for (char c : literals.get(i).toCharArray()) {
                int symbol = fold(c);
                if (trie.get(state)[symbol] < 0) {
                    trie.get(state)[symbol] = (short) trie.size();
                    grow(trie, ends);
                }
                state = trie.get(state)[symbol];
            }
            ends.get(state).set(i);
        }
        return link(trie, ends);
    }

    private static void grow(List<short[]> trie, List<BitSet> ends) {
        if (trie.size() == Short.MAX_VALUE) {
            throw new IllegalArgumentException("the literals together are longer than " + Short.MAX_VALUE);
        }
        short[] none = new short[CLASSES];
        Arrays.fill(none, (short) -1);
        trie.add(none);
        ends.add(new BitSet());
    }

    /** Turns the trie into an automaton: where it has no child, go on as the longest suffix would. */
    private static Literals link(List<short[]> trie, List<BitSet> ends) {
        int[] suffix = new int[trie.size()];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            ends.get(state).or(ends.get(suffix[state]));
            for (int symbol = 0; symbol < CLASSES; symbol++) {
                short child = trie.get(state)[symbol];
                short other = state == 0 ? 0 : trie.get(suffix[state])[symbol];
                if (child < 0) {
                    trie.get(state)[symbol] = other;
                } else {
                    suffix[child] = other;
                    queue.add((int) child);
                }
            }
        }
        short[] next = new short[trie.size() * CLASSES];
        for (int state = 0; state < trie.size(); state++) {
            // Upper case goes where lower case goes.
            for (int c = 0; c < CLASSES; c++) {
                next[state * CLASSES + c] = trie.get(state)[fold((char) c)];
            }
        }
        return new Literals(
                next, ends.stream().map(set -> set.isEmpty() ? null : set).toArray(BitSet[]::new));
    }

    private static int fold(char c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c < CLASSES ? c : lower(c & (CLASSES - 1));
    }

    private static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    /** The indices of the literals that a line contains; not to be changed by the caller. */
    public BitSet in(String line) {
        BitSet all = null;
        int state = 0;
        for (int i = 0; i < line.length(); i++) {
            state = next[state * CLASSES + (line.charAt(i) & (CLASSES - 1))];
            if (found[state] != null) {
                if (all == null) {
                    all = new BitSet();
                }
                all.or(found[state]);
            }
        }
        return all == null ? NOTHING : all;
    }
}
