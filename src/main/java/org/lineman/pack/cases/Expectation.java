package org.lineman.pack.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentNode;
import org.lineman.document.YamlDocument;
import org.lineman.recognize.Submission;
import org.lineman.recognize.SubmissionReader;

/**
 * What {@code expect.yaml} of a case states: what the caller says beside the evidence, and the answer.
 *
 * @param says what the case shows, one line for people
 * @param given what the caller says
 * @param problems every problem, in the order of the answer; one that is not listed is a failure
 * @param observations what must have been concluded, with its places
 * @param ruledOut every cause that is excluded
 * @param open causes that stay open; others may as well
 * @param stale the places of the facts of other days, every one
 * @param coincident every coincident cause
 * @param flags the products that are flagged, every one
 * @param next the tests to run next, the first ones of the answer
 * @param lines by key, the line it stands on
 */
record Expectation(
        String says,
        Given given,
        List<Problem> problems,
        List<Seen> observations,
        List<String> ruledOut,
        List<String> open,
        List<String> stale,
        List<String> coincident,
        List<String> flags,
        List<String> next,
        Map<String, Integer> lines) {
    private static final List<String> KEYS = List.of(
            "schema",
            "says",
            "given",
            "problems",
            "observations",
            "ruled-out",
            "open",
            "stale",
            "coincident",
            "flags",
            "next");

    /**
     * What the caller says beside the evidence, in the words of the request document.
     *
     * @param said the incident and the reported symptoms, in the words of the request document
     * @param nodes by the name of a file, the machine it is from
     * @param zones by the name of a file, the zone of its clock
     */
    record Given(Submission said, Map<String, String> nodes, Map<String, String> zones) {}

    /**
     * A problem.
     *
     * @param root the cause
     * @param subject what it is about
     * @param verdict how sure it is
     * @param relation reported or independent
     * @param alsoRoots other roots, by cause
     * @param chain the chain: ids, with a question mark behind what is not shown
     */
    record Problem(
            String root, String subject, String verdict, String relation, List<String> alsoRoots, List<String> chain) {}

    /**
     * An observation.
     *
     * @param id cause and indicator
     * @param state PRESENT, ABSENT or UNKNOWN
     * @param at places that must be among its sources
     */
    record Seen(String id, String state, List<String> at) {}

    /**
     * Reads an expectation.
     *
     * @throws DocumentException naming line and key of everything that is wrong
     */
    static Expectation read(String file, String text) {
        DocumentNode document = YamlDocument.read(file, text);
        document.allowOnly(KEYS);
        document.require("schema")
                .flatMap(DocumentNode::integer)
                .filter(schema -> schema != 1)
                .ifPresent(
                        schema -> document.problem("schema " + schema + " is not known; this program reads schema 1"));
        document.require("problems");
        Expectation expectation = new Expectation(
                document.optionalText("says"),
                given(document),
                document.list("problems").stream().map(Expectation::problem).toList(),
                document.list("observations").stream().map(Expectation::seen).toList(),
                document.texts("ruled-out"),
                document.texts("open"),
                document.texts("stale"),
                document.texts("coincident"),
                document.texts("flags"),
                document.texts("next"),
                lines(document));
        document.refuseIfWrong();
        return expectation;
    }

    private static Map<String, Integer> lines(DocumentNode document) {
        Map<String, Integer> lines = new TreeMap<>();
        document.entries().forEach((key, value) -> lines.put(key, value.line()));
        return lines;
    }

    private static Given given(DocumentNode document) {
        Optional<DocumentNode> given = document.get("given");
        given.ifPresent(node -> node.allowOnly(List.of("incident", "reported", "nodes", "zones")));
        return new Given(
                given.map(SubmissionReader::said).orElse(Submission.of(List.of())),
                given.map(node -> texts(node, "nodes")).orElse(Map.of()),
                given.map(node -> texts(node, "zones")).orElse(Map.of()));
    }

    private static Map<String, String> texts(DocumentNode node, String key) {
        Map<String, String> found = new TreeMap<>();
        node.map(key).forEach((name, value) -> value.text().ifPresent(text -> found.put(name, text)));
        return found;
    }

    private static Problem problem(DocumentNode node) {
        node.allowOnly(List.of("root", "subject", "verdict", "relation", "also-roots", "chain"));
        return new Problem(
                node.requireText("root"),
                node.requireText("subject"),
                node.requireText("verdict"),
                node.requireText("relation"),
                node.texts("also-roots"),
                node.texts("chain"));
    }

    private static Seen seen(DocumentNode node) {
        node.allowOnly(List.of("indicator", "state", "at"));
        return new Seen(node.requireText("indicator"), node.requireText("state"), new ArrayList<>(node.texts("at")));
    }
}
