package org.lineman.recognize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lineman.document.DocumentException;
import org.lineman.evidence.Evidence;
import org.lineman.fact.CoreDump;
import org.lineman.fact.Stamp;
import org.lineman.fact.Subject;
import org.lineman.fact.TcpZeroWindow;

class SubmissionReaderTest {
    private static List<String> problems(String json) {
        DocumentException refused =
                catchThrowableOfType(DocumentException.class, () -> SubmissionReader.read(json.replace('\'', '"')));
        return refused == null
                ? List.of()
                : refused.problems().stream().map(Object::toString).toList();
    }

    @Test
    void aWholeRequestIsRead() {
        Submission read = SubmissionReader.read("""
                { "incident": {"from": "2020-03-11T13:30:00", "to": "2020-03-11T15:00:00-05:00", "zone": "America/Chicago"},
                  "reported": [{"symptom": "agents-logged-out", "subject": "system:acd"}, "no-new-calls"],
                  "facts": [
                    {"type": "core-dump", "node": "sub3", "at": "2020-03-11 14:03:44", "file": "core.1", "process": "ccm"},
                    {"type": "tcp-zero-window", "subject": "link:b <-> a", "from": "12:00:00", "to": "12:00:30", "sender": "b",
                     "receiver": "node:a", "episode": "lasting", "count": 12, "partial": false, "seconds": 30.5}],
                  "evidence": [{"name": "c.txt", "node": "sub3", "zone": "-05:00", "skewSeconds": -1.5, "text": "x"}] }
                """);
        assertThat(read.window().orElseThrow().from())
                .isEqualTo(new Stamp.Local(LocalDateTime.parse("2020-03-11T13:30:00")));
        assertThat(read.window().orElseThrow().to()).isInstanceOf(Stamp.Exact.class);
        assertThat(read.zone()).contains(ZoneId.of("America/Chicago"));
        assertThat(read.reported())
                .extracting(Submission.Reported::symptom)
                .containsExactly("agents-logged-out", "no-new-calls");
        CoreDump core = (CoreDump) read.facts().get(0);
        assertThat(core.subject()).isEqualTo(Subject.node("sub3"));
        assertThat(core.time().before()).isEqualTo(Duration.ofMinutes(10));
        assertThat(core.source().label()).isEqualTo("request:/facts/0");
        TcpZeroWindow window = (TcpZeroWindow) read.facts().get(1);
        assertThat(window.subject()).isEqualTo(Subject.link(Subject.node("a"), Subject.node("b")));
        assertThat(window.episode()).isEqualTo(TcpZeroWindow.Episode.LASTING);
        assertThat(window.seconds()).isEqualTo(30.5);
        assertThat(read.evidence()).singleElement().satisfies(piece -> {
            assertThat(piece.skew()).isEqualTo(Duration.ofMillis(-1500));
            assertThat(piece.node()).contains("sub3");
        });
    }

    @Test
    void everyMistakeIsNamedWithItsLineItsKeyAndWhatIsKnown() {
        assertThat(problems("""
                        { 'facts': [
                          {'type': 'core-dumb', 'node': 'a'},
                          {'type': 'core-dump', 'node': 'a', 'file': 'f', 'process': 'p', 'signa1': 6},
                          {'type': 'core-dump', 'node': 'a', 'file': 'f', 'process': 'p', 'signal': 'six'},
                          {'type': 'core-dump', 'node': 'a', 'file': 'f'},
                          {'type': 'core-dump', 'file': 'f', 'process': 'p'},
                          {'type': 'core-dump', 'node': 'a', 'file': 'f', 'process': 'p', 'at': 'noon'},
                          {'type': 'incident', 'node': 'a'}],
                          'incident': {'from': '2020-03-11T13:30:00', 'to': '2020-03-11T14:30:00', 'zone': 'Mars/Base'},
                          'evidense': [] }
                        """))
                .satisfiesExactlyInAnyOrder(
                        says -> assertThat(says)
                                .startsWith("request:2: facts[0]")
                                .contains("did you mean 'core-dump'?")
                                .contains("ping-result"),
                        says -> assertThat(says)
                                .startsWith("request:3: facts[1].signa1")
                                .contains("did you mean 'signal'?"),
                        says -> assertThat(says)
                                .startsWith("request:4: facts[2].signal")
                                .contains("'six' is no number"),
                        says -> assertThat(says)
                                .startsWith("request:5: facts[3]")
                                .contains("process: is missing"),
                        says -> assertThat(says)
                                .startsWith("request:6: facts[4]")
                                .contains("'subject' is missing"),
                        says -> assertThat(says)
                                .startsWith("request:7: facts[5].at")
                                .contains("ISO 8601")
                                .contains("'noon'"),
                        says -> assertThat(says)
                                .startsWith("request:8: facts[6]")
                                .contains("'incident' is no kind of fact"),
                        says -> assertThat(says)
                                .startsWith("request:9: incident.zone")
                                .contains("America/New_York"),
                        says -> assertThat(says)
                                .startsWith("request:10: evidense")
                                .contains("did you mean 'evidence'?"));
    }

    @Test
    void twoPiecesOfOneNameAndTextThatIsNoJsonAreRefused() {
        assertThat(problems("{'evidence': [{'name': 'a', 'text': '1'}, {'name': 'a', 'text': '2'}]}"))
                .singleElement()
                .asString()
                .contains("evidence[1]")
                .contains("named 'a' too");
        assertThat(problems("{'facts': [")).singleElement().asString().contains("not JSON");
    }

    @Test
    void aFileOfFactsContributesWhatIsRightAndReportsTheRest() {
        String json = """
                [ {"type": "ping-result", "node": "tftp2", "lossPercent": 0, "sent": 4, "answered": true},
                  {"type": "ping-result", "node": "tftp2", "lossPercent": "much", "sent": 4, "answered": true} ]
                """;
        Recognised read = Recognizers.load(RecognizersTest.RULES).read(List.of(Evidence.ofText("facts.json", json)));
        assertThat(read.facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.source().label()).isEqualTo("facts.json:/0"));
        assertThat(read.problems()).singleElement().satisfies(problem -> assertThat(problem.toString())
                .startsWith("facts.json:2:")
                .contains("lossPercent"));
        assertThat(read.pieces())
                .singleElement()
                .extracting(Recognised.Piece::kind)
                .isEqualTo("facts");
    }

    @Test
    void aRequestAmongTheFilesBringsItsWindowAndItsEvidence() {
        String json = """
                {"incident": {"from": "2020-03-11T13:30:00", "to": "2020-03-11T14:30:00"},
                 "evidence": [{"name": "cores.txt", "node": "sub3", "text": "admin:utils core active list\\n No core files found"}]}
                """;
        Recognised read = Recognizers.load(RecognizersTest.RULES).read(List.of(Evidence.ofText("request.json", json)));
        assertThat(read.requests()).singleElement().satisfies(request -> assertThat(request.window())
                .isPresent());
        assertThat(read.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.subject()).isEqualTo(Subject.node("sub3"));
            assertThat(fact.source().label()).isEqualTo("cores.txt:1-2");
        });
    }
}
