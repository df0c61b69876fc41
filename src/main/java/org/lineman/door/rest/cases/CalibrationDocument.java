package org.lineman.door.rest.cases;

import java.util.List;
import java.util.Optional;
import org.lineman.track.Calibration;

/** A calibration as the contract has it. */
record CalibrationDocument(
        Calibration.Of of,
        int statements,
        int closed,
        Optional<Double> brier,
        boolean enough,
        String says,
        List<Calibration.Band> bands) {

    static CalibrationDocument of(Calibration calibration, int closed) {
        return new CalibrationDocument(
                calibration.of(),
                calibration.statements(),
                closed,
                calibration.brier(),
                calibration.enough(),
                calibration.enough()
                        ? ""
                        : "fewer than " + Calibration.ENOUGH
                                + " statements whose truth is known: too few to say whether the likelihoods hold",
                calibration.bands());
    }
}
