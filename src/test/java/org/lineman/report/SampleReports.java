package org.lineman.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.lineman.Diagnose;
import org.lineman.diagnosis.AnswerJson;
import org.lineman.evidence.Content;
import org.lineman.evidence.Evidence;
import org.lineman.evidence.Gathering;
import org.lineman.pack.Pack;
import org.lineman.recognize.Submission;
import org.lineman.report.material.ReportInput;

/** The samples as cases to be reported, diagnosed once for all tests. */
public final class SampleReports {
    /** When the cases are said to have been recorded. */
    public static final Instant RECORDED = Instant.parse("2024-03-12T03:04:05Z");

    /** A Unified CM node that stalled, and a TFTP node that hangs: two problems. */
    public static final ReportInput AGENTS;

    /** A CTI link after an upgrade. */
    public static final ReportInput AES;

    static {
        Path home = Path.of(System.getProperty("basedir", "."));
        try (Pack pack = Pack.load(home, home.resolve("target/rules-cache"))) {
            Diagnose diagnose = new Diagnose(pack);
            AGENTS = sample(diagnose, "samples/mobile-agents");
            AES = sample(diagnose, "samples/aes-upgrade");
        }
    }

    private SampleReports() {}

    private static ReportInput sample(Diagnose diagnose, String folder) {
        try (Gathering gathering = Gathering.of(List.of(folder), null)) {
            List<Evidence> evidence = gathering.evidence();
            String answer = AnswerJson.write(diagnose.answer(Submission.of(evidence)));
            return ReportInput.of(answer, RECORDED, "1.2.3").with(name -> evidence.stream()
                    .filter(piece -> piece.name().equals(name))
                    .map(Evidence::content)
                    .findFirst());
        }
    }

    /**
     * A case of one problem, whose texts are what a test wants them to be.
     *
     * @param text stands wherever a case has words of somebody else
     */
    public static ReportInput saying(String text) {
        String quoted = quoted(text);
        String answer = HOSTILE.replace("\"?\"", quoted);
        return ReportInput.of(answer, RECORDED, "1.2.3")
                .ofTicket(text)
                .with(name -> name.equals(text)
                        ? java.util.Optional.of(Content.ofText(String.join("\n", lines(text))))
                        : java.util.Optional.empty());
    }

    private static List<String> lines(String text) {
        return Arrays.asList("first", text.replace("\n", " "), "third");
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars()
                .forEach(unit -> json.append(
                        unit < ' ' || unit == '"' || unit == '\\'
                                ? String.format("\\u%04x", unit)
                                : String.valueOf((char) unit)));
        return json.append('"').toString();
    }

    private static final String HOSTILE = """
            {
              "id": "0123456789abcdef",
              "pack": {"version": "2026.11.0", "digest": "sha256:00ff"},
              "evidence": {"digest": "sha256:11ee", "items": [{"name": "?", "bytes": 9, "kind": "text", "node": "?",
                "lines": 3, "recognised": 1, "unrecognised": 2, "examples": ["?"]}]},
              "incident": {"from": "2024-03-05T10:00:00Z", "to": "2024-03-05T11:00:00Z", "zone": "?", "basis": "given"},
              "verdict": "likely",
              "problems": [{"verdict": "likely", "title": "?", "relation": "reported",
                "root": {"cause": "net-path-loss", "subject": "?", "decibans": 12, "likelihood": 0.94}, "alsoRoots": [],
                "chain": [{"kind": "cause", "id": "net-path-loss", "title": "?", "subject": "?", "state": "established"},
                  {"kind": "symptom", "id": "agents-logged-out", "title": "?", "state": "reported", "link": "assumed"}],
                "symptoms": ["agents-logged-out"],
                "differential": [{"cause": "net-path-loss", "title": "?", "subject": "?", "decibans": 12, "likelihood": 0.94,
                  "verdict": "likely", "prior": -8, "terms": [{"indicator": "loss-seen", "state": "PRESENT", "decibans": 20,
                    "says": "?", "sources": [{"evidence": "?", "lines": "2"}]}]}]}],
              "inconclusive": [{"cause": "net-receiver-busy", "title": "?", "subject": "?", "decibans": -5,
                "likelihood": 0.24, "verdict": "inconclusive", "prior": -5, "terms": []}],
              "ruledOut": [],
              "coincident": [{"cause": "net-voice-unmarked", "title": "?", "subject": "?", "why": "?"}],
              "stale": [{"fact": "?", "why": "?", "source": {"evidence": "?", "lines": "1"}}],
              "unexplained": [{"kind": "symptom", "id": "no-audio", "title": "?", "subject": "?", "state": "reported"}],
              "missing": [{"fact": "?", "wouldDecide": ["net-path-loss/loss-seen"]}],
              "nextTests": [{"test": "ping-it", "title": "?", "decides": ["net-path-loss/loss-seen"], "run": "?", "on": "?",
                "minutes": 2, "disturbs": "?", "read": "?", "gain": 0.5}],
              "remedies": [{"kind": "preserve", "do": "?", "on": "?", "why": "?", "lastResort": false, "for": "net-path-loss"},
                {"kind": "fix", "do": "?", "impact": "?", "verify": "?", "undo": "?", "lastResort": false},
                {"kind": "never", "do": "?", "why": "?", "lastResort": false}],
              "flags": [{"kind": "note", "product": "avaya-cm", "says": "?", "source": {"evidence": "?", "lines": "3"}}],
              "timeline": [{"at": "2024-03-05T10:01:02Z", "doubtSeconds": 0, "says": "?",
                "source": {"evidence": "?", "lines": "2"}}],
              "identities": [{"name": "?", "also": ["?"], "why": "?", "assumed": true}],
              "facts": [{"type": "release-installed", "subject": "?", "source": {"evidence": "?", "lines": "1"},
                "product": "?", "version": "?"}],
              "problemsReading": [{"source": {"evidence": "?", "pointer": ""}, "says": "?"}]
            }
            """;
}
