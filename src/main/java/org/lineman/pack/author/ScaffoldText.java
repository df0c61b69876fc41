package org.lineman.pack.author;

import org.lineman.pack.check.Placeholders;

/** What stands in the files of a new known problem. {@link Placeholders#WORD} marks each place to fill in. */
final class ScaffoldText {
    static final String EVIDENCE = """
            FILL-IN: put real output here (other names and addresses, 30 lines or more), and name the file after what it is
            """;

    private final ProblemName name;
    private final String product;
    private final String symptom;

    ScaffoldText(ProblemName name, String product, String symptom) {
        this.name = name;
        this.product = product;
        this.symptom = symptom;
    }

    String article() {
        return """
                ---
                schema: 1
                id: %1$s
                title: FILL-IN one line that says what is wrong
                subject: node                                   # FILL-IN node, link, gateway, port-network, region, device, host or system
                applies-to: [{product: %2$s}]                   # FILL-IN what the source speaks of, no wider
                source: {document: FILL-IN, kind: field-inferred}
                prior: uncommon                                 # FILL-IN common, uncommon or rare
                leads-to:
                  - {symptom: %3$s}                             # FILL-IN what people notice, or the next cause
                indicators:
                  first-sign:                                   # FILL-IN a name for what is seen
                    present: moderate
                    absent: -moderate
                    says: "FILL-IN {subject} shows it"
                    says-absent: "FILL-IN the log of {subject} does not show it"
                remedies:
                  - {kind: preserve, do: "FILL-IN", why: "FILL-IN what the restart would destroy"}
                ---

                # What it is

                FILL-IN

                # How it shows

                FILL-IN

                # How to tell it from its neighbours

                FILL-IN

                # What is not known

                FILL-IN

                # Source

                FILL-IN
                """.formatted(name.id(), product, symptom);
    }

    String rule() {
        return """
                // FILL-IN: the facts that show it (./lineman diagnose --facts FILE lists those in a piece of evidence)
                rule "%1$s/first-sign/present"
                when
                    $alarm : AlarmRaised( code == "FILL-IN", $node : subject )
                then
                    observed.present( $node, $alarm );
                end

                // Absent needs proof that somebody looked: a log that covers the onset, and is without it.
                rule "%1$s/first-sign/absent"
                when
                    $log : LogCoverage( log == "FILL-IN", time.dated == true, $node : subject, $read : time )
                    Incident( onset >= $read.earliest, onset <= $read.latest )
                    not AlarmRaised( subject == $node, code == "FILL-IN" )
                then
                    observed.absent( $node, $log );
                end
                """.formatted(name.id());
    }

    String positive() {
        return """
                schema: 1
                says: FILL-IN what happened in this case
                given:
                  reported: [{symptom: %2$s}]                   # FILL-IN
                problems:
                  - root: %1$s
                    subject: FILL-IN
                    verdict: likely
                    relation: reported
                    chain: [%1$s, %2$s]
                observations:
                  - {indicator: %1$s/first-sign, state: PRESENT, at: ["FILL-IN.log:1"]}
                """.formatted(name.id(), symptom);
    }

    String nearMiss() {
        return """
                schema: 1
                says: FILL-IN what looks like it in this case, and is not it
                given:
                  reported: [{symptom: %2$s}]                   # FILL-IN
                problems: []
                observations:
                  - {indicator: %1$s/first-sign, state: ABSENT, at: ["FILL-IN.log:1-99"]}
                """.formatted(name.id(), symptom);
    }

    String tooLittle() {
        return """
                schema: 1
                says: FILL-IN what is missing in this case
                given:
                  reported: [{symptom: %2$s}]                   # FILL-IN
                problems: []
                open: [%1$s]
                next: [FILL-IN]
                """.formatted(name.id(), symptom);
    }
}
