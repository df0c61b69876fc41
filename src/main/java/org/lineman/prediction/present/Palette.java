package org.lineman.prediction.present;

import org.lineman.prediction.Phase;

/** Colours and words of phases: the same in every bar and in the legend. */
final class Palette {
    static final String PAPER = "#ffffff";
    static final String INK = "#222222";
    static final String FAINT = "#777777";
    static final String RULE = "#dddddd";
    static final String GOOD = "#3f8f5b";
    static final String BAD = "#c0392b";
    static final String UNKNOWN = "#b9b9b9";

    private Palette() {}

    /** The colour of a phase's bar. */
    static String of(Phase phase) {
        return switch (phase) {
            case HEALTHY -> "#bfe0c8";
            case AT_RISK -> "#f6e3a1";
            case WARM_RESET -> "#f0a848";
            case ISOLATED, SEARCHING -> "#f4c88f";
            case NO_SERVICE -> "#e39a92";
            case NO_SERVER, SEARCH_ENDED -> "#c0392b";
            case RETURNING -> "#cfd8dc";
            case ON_SURVIVABLE -> "#a9c9e8";
        };
    }

    /** A phase in a word or two. */
    static String name(Phase phase) {
        return switch (phase) {
            case HEALTHY -> "with main";
            case AT_RISK -> "at risk";
            case WARM_RESET -> "warm reset";
            case ISOLATED -> "cut off";
            case NO_SERVICE -> "no service";
            case SEARCHING -> "searching";
            case SEARCH_ENDED -> "search ended";
            case NO_SERVER -> "no server";
            case RETURNING -> "coming back";
            case ON_SURVIVABLE -> "survivable server";
        };
    }

    static String of(Phase.Calls calls) {
        return switch (calls) {
            case KEPT -> GOOD;
            case LOST -> BAD;
            case NOT_STATED -> UNKNOWN;
        };
    }

    static String of(Phase.NewCalls calls) {
        return switch (calls) {
            case YES -> GOOD;
            case NO -> BAD;
            case NOT_STATED -> UNKNOWN;
        };
    }
}
