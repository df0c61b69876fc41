package org.lineman;

import java.util.function.Supplier;
import org.lineman.diagnosis.Answer;
import org.lineman.inference.Inferred;
import org.lineman.recognize.Recognised;

/**
 * Stands around the stages of the pipeline, so that a door can time, count or trace them; the pipeline knows nothing of how.
 * Each method runs the stage once, on the same thread, and returns what it returned. A stage that throws is not finished.
 */
public interface Stages {
    /** Nobody watches. */
    Stages UNWATCHED = new Stages() {};

    /** Evidence to facts. */
    default Recognised recognise(Supplier<Recognised> stage) {
        return stage.get();
    }

    /** Facts to observations. */
    default Inferred infer(Supplier<Inferred> stage) {
        return stage.get();
    }

    /** Observations to the answer. */
    default Answer rank(Supplier<Answer> stage) {
        return stage.get();
    }
}
