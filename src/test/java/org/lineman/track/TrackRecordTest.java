package org.lineman.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lineman.track.MarkedCases.CPU;
import static org.lineman.track.MarkedCases.GIP;
import static org.lineman.track.MarkedCases.TLS;
import static org.lineman.track.MarkedCases.weighed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lineman.knowledge.Weight;

class TrackRecordTest {
    private final MarkedCases cases = new MarkedCases();

    @Test
    void whatWasSaidIsHeldAgainstWhatPeopleFound() {
        cases.add(5, Ending.RIGHT, TLS, weighed(TLS, "likely", 0.93, "release-pair", ""))
                .add(2, Ending.WRONG, CPU, weighed(TLS, "likely", 0.91, "release-pair", ""))
                .add(1, Ending.WRONG, "", weighed(TLS, "likely", 0.91, "", "release-pair"))
                .add(4, Ending.UNKNOWN, "", weighed(TLS, "likely", 0.91, "release-pair", ""));

        assertThat(cases.record())
                .extracting(TrackRecord::cases, TrackRecord::right)
                .containsExactly(12, 5);
        CauseRecord tls = cases.record(TLS);
        assertThat(tls.said()).isEqualTo(new CauseRecord.Said(5, 3, 4));
        assertThat(tls.trueCause()).isEqualTo(5);
        IndicatorRecord pair = tls.indicators().get(0);
        assertThat(List.of(pair.presentThere(), pair.absentThere(), pair.presentNot(), pair.absentNot()))
                .containsExactly(5, 0, 2, 1);
        assertThat(pair.present().authored()).contains(new Weight(7));
        CauseRecord cpu = cases.record(CPU);
        assertThat(cpu.missed()).isEqualTo(Map.of("not-in-answer", 2));
        assertThat(cpu.said()).isEqualTo(new CauseRecord.Said(0, 0, 0));
    }

    @Test
    void whatTheTrueCauseLeadsToWasThereAsWellIfTheAnswerShowedIt() {
        Account both = new Account(
                List.of(new Account.Story(List.of(TLS), List.of(TLS, GIP))),
                List.of(weighed(TLS, "likely", 0.9, "", ""), weighed(GIP, "confirmed", 0.99, "", "")));
        cases.outcomes.add(new Outcome("c1", Ending.RIGHT, TLS, both));

        assertThat(cases.record(GIP).said()).isEqualTo(new CauseRecord.Said(1, 0, 0));
    }

    @Test
    void theRootOfAnotherProblemStaysOpen() {
        Account both = new Account(
                List.of(new Account.Story(List.of(TLS), List.of(TLS)), new Account.Story(List.of(CPU), List.of(CPU))),
                List.of(weighed(TLS, "likely", 0.9, "", ""), weighed(CPU, "likely", 0.9, "", "")));
        cases.outcomes.add(new Outcome("c1", Ending.RIGHT, TLS, both));

        assertThat(cases.record(CPU).said()).isEqualTo(new CauseRecord.Said(0, 0, 1));
    }

    @Test
    void aRatioIsSuggestedBesideTheWeightOnlyIfTheCountsCanTell() {
        cases.add(20, Ending.RIGHT, TLS, weighed(TLS, "likely", 0.9, "release-pair", ""))
                .add(20, Ending.WRONG, CPU, weighed(TLS, "likely", 0.9, "release-pair", ""));
        assertThat(cases.record(TLS).indicators().get(0).present().suggested())
                .as("it was never found missing: always present says nothing")
                .isEmpty();

        cases.add(20, Ending.WRONG, CPU, weighed(TLS, "likely", 0.9, "", "release-pair"));
        LikelihoodRatio ratio =
                cases.record(TLS).indicators().get(0).present().suggested().orElseThrow();
        // (20.5/21) : (20.5/41)
        assertThat(ratio).isEqualTo(new LikelihoodRatio(2.9, 1.7, 4.5));
    }

    @Test
    void theIntervalIsThatOfTwoBetaVariables() {
        // Of four million draws of Beta(9.5, 2.5) and Beta(2.5, 9.5), 2.5 % have a ratio below 1.96 dB and 2.5 % one
        // above 13.03.
        assertThat(LikelihoodRatio.of(9, 11, 2, 11)).isEqualTo(new LikelihoodRatio(5.8, 2.0, 13.0));
        // Of as many of Beta(20.5, 0.5) and Beta(20.5, 20.5): 1.71 and 4.48.
        assertThat(LikelihoodRatio.of(20, 20, 20, 40)).isEqualTo(new LikelihoodRatio(2.9, 1.7, 4.5));
        assertThat(LikelihoodRatio.of(0, 3, 0, 0).low()).isNegative();
        LikelihoodRatio many = LikelihoodRatio.of(50_000, 100_000, 5_000, 100_000);
        assertThat(many).isEqualTo(new LikelihoodRatio(10, 9.9, 10.1));
    }

    @Test
    void anAccountIsReadBackAsItWasWritten() {
        Account account = MarkedCases.account(weighed(TLS, "likely", 0.93, "release-pair", "tls-below-minimum"));

        assertThat(Account.read(account.write())).isEqualTo(account);
    }
}
