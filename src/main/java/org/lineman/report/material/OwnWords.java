package org.lineman.report.material;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Values of an answer that Lineman chose from words of its own: verdicts, ids of causes, digests, times, places. They are no
 * matter for a redaction, which would take a digest for a secret or a time for a telephone number. A value counts as such
 * only if it stands under the right key and has the right form.
 */
final class OwnWords {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,12}(-[a-z]{1,12}){0,3}");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*){0,2}");
    private static final Pattern HEX = Pattern.compile("(sha256:)?[0-9a-f]{2,64}");
    private static final Pattern PLACE = Pattern.compile("\\d{1,19}(-\\d{1,19})?");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-)?(--)?(\\d\\d-\\d\\dT)?\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern RELEASE = Pattern.compile("\\d{1,4}(\\.\\d{1,6}){0,5}([-(][0-9A-Za-z.]{1,12}\\)?)?");

    /** By the keys from the root. */
    private static final Map<String, Pattern> FORMS = forms();

    private OwnWords() {}

    /**
     * True if a value is one of ours.
     *
     * @param path the keys from the root of the answer, without the numbers of lists: {@code problems.root.cause}
     */
    static boolean is(String path, String value) {
        Pattern form = FORMS.get(path);
        return form != null && form.matcher(value).matches();
    }

    private static Map<String, Pattern> forms() {
        Map<String, Pattern> forms = new TreeMap<>();
        for (String key : new String[] {"id", "pack.digest", "evidence.digest"}) {
            forms.put(key, HEX);
        }
        forms.put("pack.version", Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+-]{0,40}"));
        for (String key : new String[] {
            "verdict",
            "evidence.items.kind",
            "incident.basis",
            "remedies.kind",
            "flags.kind",
            "problems.verdict",
            "problems.relation",
            "problems.chain.kind",
            "problems.chain.state",
            "problems.chain.link",
            "unexplained.kind",
            "unexplained.state",
            "unexplained.link"
        }) {
            forms.put(key, WORD);
        }
        for (String key : new String[] {
            "problems.root.cause", "problems.alsoRoots.cause", "problems.chain.id", "problems.symptoms",
                    "coincident.cause",
            "unexplained.id", "missing.wouldDecide", "nextTests.test", "nextTests.decides", "remedies.for",
            "flags.product", "facts.type"
        }) {
            forms.put(key, ID);
        }
        for (String candidates : new String[] {"problems.differential", "inconclusive", "ruledOut"}) {
            forms.put(candidates + ".cause", ID);
            forms.put(candidates + ".verdict", WORD);
            forms.put(candidates + ".terms.indicator", ID);
            forms.put(candidates + ".terms.state", WORD);
            places(forms, candidates + ".terms.sources");
        }
        for (String holder : new String[] {"stale", "flags", "timeline", "facts", "problemsReading"}) {
            places(forms, holder + ".source");
        }
        for (String key : new String[] {
            "incident.from", "incident.to", "incident.onset", "timeline.at", "facts.at", "facts.from", "facts.to"
        }) {
            forms.put(key, TIME);
        }
        for (String key : new String[] {"version", "previousVersion", "peerVersion", "upgradedFrom"}) {
            forms.put("facts." + key, RELEASE);
        }
        return forms;
    }

    private static void places(Map<String, Pattern> forms, String source) {
        forms.put(source + ".lines", PLACE);
        forms.put(source + ".frames", PLACE);
    }
}
