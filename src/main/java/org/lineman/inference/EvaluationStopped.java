package org.lineman.inference;

/** An evaluation that used up its limits; the message says which and what it was doing. */
public final class EvaluationStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A stop that says which limit was reached and by what. */
    public EvaluationStopped(String message) {
        super(message);
    }

    /** The stop that the engine wrapped into an exception of its own, or that exception if there was no stop. */
    static RuntimeException unwrap(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof EvaluationStopped stopped) {
                return stopped;
            }
        }
        return thrown;
    }
}
