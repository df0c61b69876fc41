package org.lineman.redaction.token;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mapping that grows: gives what has a token the same one again, and anything else a new one. Not safe for use by several threads. */
public final class Ledger {
    /** Pairs that are kept; what comes after them is replaced by {@link #GONE} for good, so that memory has an end. */
    public static final int MOST = 200_000;

    /** What stands for something that no token was left for. */
    public static final String GONE = "[redacted]";

    private final Map<Kind, Series> series = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, String>> tokens = new EnumMap<>(Kind.class);
    private final Map<String, String> originals = new HashMap<>();
    private final List<Mapping.Entry> entries = new ArrayList<>();
    private long gone;

    /** Continues a mapping. */
    public Ledger(Mapping mapping) {
        for (Kind kind : Kind.values()) {
            series.put(kind, series(kind));
            tokens.put(kind, new HashMap<>());
        }
        for (Mapping.Entry entry : mapping.entries()) {
            series.get(entry.kind()).seen(entry.original(), entry.token());
            add(entry);
        }
    }

    private static Series series(Kind kind) {
        return switch (kind) {
            case ADDRESS -> new AddressSeries();
            case ADDRESS6 -> new Address6Series();
            case MAC -> new MacSeries();
            case MAC_TAIL -> new TailSeries();
            case NUMBER -> new NumberSeries();
            case DEVICE -> new DeviceSeries();
            case DOMAIN -> new WordSeries(kind.word(), true);
            case HOST, USER, PERSON -> new WordSeries(kind.word(), false);
        };
    }

    private void add(Mapping.Entry entry) {
        entries.add(entry);
        tokens.get(entry.kind()).put(entry.original(), entry.token());
        originals.put(entry.token(), entry.original());
    }

    /** The token of something, made now if it has none. */
    public String token(Kind kind, String original) {
        String known = tokens.get(kind).get(original);
        if (known != null) {
            return known;
        }
        String token = entries.size() < MOST ? series.get(kind).next(original, originals::containsKey) : null;
        if (token == null) {
            gone++;
            return GONE;
        }
        add(new Mapping.Entry(kind, original, token));
        return token;
    }

    /** True if it has a token. */
    public boolean knows(Kind kind, String original) {
        return tokens.get(kind).containsKey(original);
    }

    /** How often {@link #GONE} was given. */
    public long gone() {
        return gone;
    }

    /** All pairs so far. */
    public Mapping mapping() {
        return new Mapping(entries);
    }
}
