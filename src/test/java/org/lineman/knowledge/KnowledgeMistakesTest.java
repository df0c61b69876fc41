package org.lineman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lineman.document.DocumentException;
import org.lineman.document.DocumentProblem;

/** Each kind of mistake is named with its file, its line, its key and a hint. */
class KnowledgeMistakesTest {
    @TempDir
    Path folder;

    private java.util.List<String> mistakes(SmallKnowledge knowledge) throws IOException {
        knowledge.write(folder);
        DocumentException refused = catchThrowableOfType(DocumentException.class, () -> KnowledgeLoader.load(folder));
        assertThat(refused).as("the knowledge base is refused").isNotNull();
        return refused.problems().stream().map(DocumentProblem::toString).toList();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            schema: 1               | schema: 2                       | acme/switch/fan-stopped.md:2: schema: this program reads schema 1, not 2
            id: fan-stopped         | id: fan-stoped                  | acme/switch/fan-stopped.md:3: id: the id and the file name differ: the file is called 'fan-stopped.md'
            title: A fan stopped    | titel: A fan stopped            | acme/switch/fan-stopped.md:4: titel: unknown key 'titel'; did you mean 'title'?
            title: A fan stopped    | title: ''                       | acme/switch/fan-stopped.md:4: title: says nothing
            subject: node           | subject: server                 | acme/switch/fan-stopped.md:5: subject: 'server' is none of node, link, gateway, port-network, region, device, host, system
            product: acme-switch    | product: acme-swich             | acme/switch/fan-stopped.md:6: applies-to[0].product: there is no product in products.yaml 'acme-swich'; did you mean 'acme-switch'?
            kind: vendor-confirmed  | kind: certain                   | acme/switch/fan-stopped.md:7: source.kind: 'certain' is none of vendor-confirmed, vendor-suspected, field-inferred
            prior: rare             | prior: seldom                   | acme/switch/fan-stopped.md:8: prior: 'seldom' is none of common, uncommon, rare
            cause: board-hot        | cause: bord-hot                 | acme/switch/fan-stopped.md:10: leads-to[0].cause: there is no article 'bord-hot'; did you mean 'board-hot'?
            cause: board-hot        | symptom: calls-cut              | acme/switch/fan-stopped.md:10: leads-to[0].weight: a symptom adds no weight: it is what is to be explained
            cause: board-hot        | cause: board-hot, via: next-to  | acme/switch/fan-stopped.md:10: leads-to[0].via: 'next-to' is none of same, registered-to, hosted-on, peer, member-of
            cause: board-hot        | cause: board-hot, symptom: no-tone | acme/switch/fan-stopped.md:10: leads-to[0]: name either a 'cause' or a 'symptom'
            weight: strong          | weight: -strong                 | acme/switch/fan-stopped.md:10: leads-to[0].weight: an effect speaks for its cause: write 'strong'
            absent: -moderate       | absent: -hardly                 | acme/switch/fan-stopped.md:12: indicators.fan-alarm.absent: '-hardly' is none of weak, moderate, strong, conclusive, -weak, -moderate, -strong, -conclusive
            absent: -moderate,      | ''                              | acme/switch/fan-stopped.md:12: indicators.fan-alarm: what speaks for a cause when it is there speaks against it when it is not: the key 'absent' is missing
            absent: -moderate       | absent: moderate                | acme/switch/fan-stopped.md:12: indicators.fan-alarm.absent: 'absent' speaks against the cause: write '-moderate'
            present: strong         | present: -strong                | acme/switch/fan-stopped.md:12: indicators.fan-alarm.present: 'present' speaks for the cause: write 'strong', or turn the indicator round
            ask: read-fans          | ask: read-fan                   | acme/switch/fan-stopped.md:12: indicators.fan-alarm.ask: there is no test in tests.yaml 'read-fan'; did you mean 'read-fans'?
            alarm-raised.code       | alarm-rised.code                | acme/switch/fan-stopped.md:12: indicators.fan-alarm.says: {alarm-rised.code}: there is no fact type 'alarm-rised'; did you mean 'alarm-raised'?
            alarm-raised.code       | alarm-raised.cod                | acme/switch/fan-stopped.md:12: indicators.fan-alarm.says: {alarm-raised.cod}: a fact of the type alarm-raised has no component 'cod'; did you mean 'code'?
            noise of {code}         | noise of {codes}                | acme/switch/fan-stopped.md:13: indicators.fan-noise.says: {codes}: no fact has a component 'codes'; did you mean 'code'?
            noise of {code}         | noise of {code                  | acme/switch/fan-stopped.md:13: indicators.fan-noise.says: a brace has no partner: write {component} or {fact-type.component}
            -weak, group: fan       | -weak, group: fan-alarm         | acme/switch/fan-stopped.md:13: indicators.fan-noise.group: the group has the name of the indicator 'fan-alarm', which would join it unseen: choose another name, or give that indicator the group too
            fan-noise:              | Fan_Noise:                      | acme/switch/fan-stopped.md:13: indicators.Fan_Noise: 'Fan_Noise' is no id: lower-case letters, digits and single hyphens only
            kind: preserve          | kind: save                      | acme/switch/fan-stopped.md:15: remedies[0].kind: 'save' is none of preserve, restore, fix, prevent, never
            why: it is thrown away  | on: the switch                  | acme/switch/fan-stopped.md:15: remedies[0]: a step of the kind 'preserve' needs the key 'why'
            do: restart the fan,    | ''                              | acme/switch/fan-stopped.md:16: remedies[1]: the key 'do' is missing
            impact: nothing,        | ''                              | acme/switch/fan-stopped.md:16: remedies[1]: a step of the kind 'restore' needs the key 'impact'
            verify: it turns,       | ''                              | acme/switch/fan-stopped.md:16: remedies[1]: a step of the kind 'restore' needs the key 'verify'
            disturbs: none          | disturbs: everything            | acme/switch/fan-stopped.md:16: remedies[1].disturbs: 'everything' is none of none, service, calls, system
            disturbs: none          | last-resort: maybe              | acme/switch/fan-stopped.md:16: remedies[1].last-resort: expected true or false, found 'maybe'
            finger in, why: it turns | finger in                      | acme/switch/fan-stopped.md:17: remedies[2]: a step of the kind 'never' needs the key 'why'
            """)
    void inAnArticle(String old, String now, String expected) throws IOException {
        String replacement = now.equals("''") ? "" : now;
        SmallKnowledge knowledge =
                new SmallKnowledge().change(SmallKnowledge.FAN, old, replacement.isEmpty() ? " " : now);
        assertThat(mistakes(knowledge)).contains(expected);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            symptoms.yaml | id: no-tone        | id: calls-cut    | symptoms.yaml:4: symptoms[1].id: the id 'calls-cut' stands here twice, first in line 3
            symptoms.yaml | id: no-tone        | id: fan-stopped  | acme/switch/fan-stopped.md:3: id: the id 'fan-stopped' is taken: a symptom in symptoms.yaml has it
            symptoms.yaml | symptoms:          | symptom:         | symptoms.yaml:3: symptom: unknown key 'symptom'; did you mean 'symptoms'?
            tests.yaml    | minutes: 2         | minutes: 0       | tests.yaml:7: tests[0].minutes: a test takes at least 1 minute, not 0
            tests.yaml    | minutes: 2         | minutes: soon    | tests.yaml:7: tests[0].minutes: expected a whole number, found 'soon'
            tests.yaml    | disturbs: none     | disturbs: nobody | tests.yaml:16: tests[1].disturbs: 'nobody' is none of none, service, calls, system
            tests.yaml    | run: show fans all | rnu: show fans   | tests.yaml:13: tests[1].run[1].rnu: unknown key 'rnu'; did you mean 'run'?
            tests.yaml    | read: the line     | raed: the line   | tests.yaml:3: tests[0]: the key 'read' is missing
            products.yaml | 2018-07-31         | July 2018        | products.yaml:9: products[0].releases[0].end-of-support: 'July 2018' is no date: write it as 2018-07-31
            products.yaml | tls: "1.2"         | tls: "4.2"       | products.yaml:9: products[0].releases[0].assumed-minimum-tls: no version of TLS: write 1.0, 1.1, 1.2 or 1.3
            products.yaml | , source: Acme notice 3 | , source: '' | products.yaml:9: products[0].releases[0]: say where this is from: the key 'source' is missing
            products.yaml | [4000]             | [70000]          | products.yaml:6: products[0].listens-on[0]: a TCP port lies between 1 and 65535, not 70000
            """)
    void inAList(String file, String old, String now, String expected) throws IOException {
        assertThat(mistakes(new SmallKnowledge().change(file, old, now))).contains(expected);
    }

    @Test
    void aCircleOfCausesIsPrinted() throws IOException {
        SmallKnowledge knowledge = new SmallKnowledge()
                .change(SmallKnowledge.HOT, "symptom: calls-cut, via: registered-to", "cause: fan-stopped");
        assertThat(mistakes(knowledge))
                .containsExactly(
                        "acme/switch/board-hot.md:11: leads-to: nobody would notice this fault: no path of 'leads-to' ends in a symptom",
                        "acme/switch/fan-stopped.md:10: leads-to[0]: causes in a circle: board-hot → fan-stopped → board-hot",
                        "acme/switch/fan-stopped.md:10: leads-to: nobody would notice this fault: no path of 'leads-to' ends in a symptom");
    }

    @Test
    void anAuditFindingNeedNotBeNoticed() throws IOException {
        SmallKnowledge knowledge = new SmallKnowledge()
                .change(
                        SmallKnowledge.HOT,
                        "leads-to:\n  - {symptom: calls-cut, via: registered-to}\n",
                        "kind: audit\n")
                .change(SmallKnowledge.FAN, "prior: rare", "prior: rare\nkind: audit");
        assertThat(KnowledgeLoader.load(knowledge.write(folder))
                        .article("board-hot")
                        .orElseThrow()
                        .kind())
                .isEqualTo(Article.Kind.AUDIT);
    }

    @Test
    void aSpecialCaseMustExistAndBeAnother() throws IOException {
        SmallKnowledge knowledge = new SmallKnowledge()
                .change(SmallKnowledge.HOT, "generalises: [fan-stopped]", "generalises: [fan-stoped, board-hot]");
        assertThat(mistakes(knowledge))
                .containsExactly(
                        "acme/switch/board-hot.md:9: generalises[0]: there is no article 'fan-stoped'; did you mean 'fan-stopped'?",
                        "acme/switch/board-hot.md:9: generalises[1]: an article cannot be a special case of itself");
    }

    @Test
    void anIdIsTakenOnce() throws IOException {
        SmallKnowledge knowledge = new SmallKnowledge();
        knowledge.put("acme/router/fan-stopped.md", knowledge.text(SmallKnowledge.FAN));
        assertThat(mistakes(knowledge))
                .containsExactly(
                        "acme/switch/fan-stopped.md:3: id: the id 'fan-stopped' is taken: acme/router/fan-stopped.md has it");
    }

    @Test
    void aFileInTheWrongPlaceOrWithoutFrontMatterIsNamed() throws IOException {
        SmallKnowledge knowledge = new SmallKnowledge()
                .put("acme/loose.md", "text")
                .put("acme/switch/bare.md", "# No keys\n")
                .put("acme/switch/open.md", "---\nschema: 1\nid: open\n")
                .put("acme/switch/tangled.md", "---\nschema: 1\ntitle: [a\n---\n")
                .remove("tests.yaml");
        assertThat(mistakes(knowledge))
                .satisfiesExactly(
                        m -> assertThat(m)
                                .startsWith("acme/loose.md: does not belong here: articles are <vendor>/<product>/"),
                        m -> assertThat(m).startsWith("acme/switch/bare.md:1: an article begins with a line '---'"),
                        m -> assertThat(m).startsWith("acme/switch/open.md:4: the keys are not closed"),
                        m -> assertThat(m).startsWith("acme/switch/tangled.md:").contains(": not YAML: "),
                        m -> assertThat(m).isEqualTo("tests.yaml: the file is missing"));
    }

    @Test
    void allMistakesAreThrownTogetherInReadingOrder() throws IOException {
        SmallKnowledge knowledge = new SmallKnowledge()
                .change(SmallKnowledge.FAN, "prior: rare", "prior: seldom")
                .change(SmallKnowledge.FAN, "ask: read-fans", "ask: read-mind")
                .change("tests.yaml", "minutes: 2", "minutes: 0")
                .change("symptoms.yaml", "schema: 1", "schema: one");
        assertThat(mistakes(knowledge))
                .satisfiesExactly(
                        m -> assertThat(m).startsWith("acme/switch/fan-stopped.md:8: prior: "),
                        m -> assertThat(m).startsWith("acme/switch/fan-stopped.md:12: indicators.fan-alarm.ask: "),
                        m -> assertThat(m).startsWith("symptoms.yaml:1: schema: expected a whole number"),
                        m -> assertThat(m).startsWith("tests.yaml:7: tests[0].minutes: "));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThat(catchThrowableOfType(
                        DocumentException.class, () -> KnowledgeLoader.load(folder.resolve("knowledge-bas"))))
                .hasMessage("knowledge-bas: there is no such folder of articles");
    }
}
