package org.lineman.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lineman.track.MarkedCases.CPU;
import static org.lineman.track.MarkedCases.KNOWLEDGE;
import static org.lineman.track.MarkedCases.TLS;
import static org.lineman.track.MarkedCases.weighed;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    private final MarkedCases cases = new MarkedCases();

    @Test
    void eachTenthTellsHowOftenItWasRight() {
        cases.add(9, Ending.RIGHT, TLS, weighed(TLS, "likely", 0.9, "", ""))
                .add(1, Ending.WRONG, CPU, weighed(TLS, "likely", 0.9, "", ""))
                .add(1, Ending.RIGHT, TLS, weighed(TLS, "confirmed", 1.0, "", ""))
                .add(2, Ending.UNKNOWN, "", weighed(TLS, "likely", 0.9, "", ""))
                .add(1, Ending.WRONG, CPU, weighed(TLS, "possible", 0.6, "", ""));

        Calibration calibration = Calibration.of(Calibration.Of.NAMED, cases.outcomes, KNOWLEDGE);

        assertThat(calibration.statements()).isEqualTo(12);
        assertThat(calibration.enough()).isFalse();
        // (9 · 0.1² + 0.9² + 0 + 0.6²) / 12
        assertThat(calibration.brier()).contains(0.105);
        Calibration.Band top = calibration.bands().get(9);
        assertThat(top.said()).isEqualTo(11);
        assertThat(top.right()).isEqualTo(10);
        assertThat(top.share()).contains(0.909);
        assertThat(calibration.bands().get(6).right()).isZero();
        assertThat(calibration.bands().get(0).interval()).isEmpty();
    }

    @Test
    void wilsonsIntervalIsThatOfTheTables() {
        assertThat(Wilson.of(9, 10)).isEqualTo(new Wilson(0.6, 0.98));
        assertThat(Wilson.of(0, 10)).isEqualTo(new Wilson(0, 0.28));
        assertThat(Wilson.of(10, 10)).isEqualTo(new Wilson(0.72, 1));
    }

    @Test
    void ofAllThatWasWeighedTheUnlikelyCountsToo() {
        cases.add(3, Ending.RIGHT, TLS, weighed(TLS, "likely", 0.9, "", ""));
        Account two = new Account(
                cases.outcomes.get(0).account().stories(),
                java.util.List.of(weighed(TLS, "likely", 0.9, "", ""), weighed(CPU, "inconclusive", 0.05, "", "")));
        cases.outcomes.add(new Outcome("c9", Ending.RIGHT, TLS, two));

        Calibration all = Calibration.of(Calibration.Of.WEIGHED, cases.outcomes, KNOWLEDGE);

        assertThat(all.statements()).isEqualTo(5);
        assertThat(all.bands().get(0).right()).isZero();
        assertThat(all.bands().get(0).said()).isEqualTo(1);
    }

    @Test
    void thePictureSaysHowManyAndThatTheyAreTooFew() {
        cases.add(9, Ending.RIGHT, TLS, weighed(TLS, "likely", 0.93, "", ""));

        String few = CalibrationDrawing.of(Calibration.of(Calibration.Of.NAMED, cases.outcomes, KNOWLEDGE));
        cases.add(30, Ending.RIGHT, TLS, weighed(TLS, "likely", 0.93, "", ""));
        String many = CalibrationDrawing.of(Calibration.of(Calibration.Of.NAMED, cases.outcomes, KNOWLEDGE));

        assertThat(few).contains("9 statements whose truth is known").contains("too few to say");
        assertThat(many).contains("39 statements").doesNotContain("too few");
    }
}
