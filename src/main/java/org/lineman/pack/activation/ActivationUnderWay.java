package org.lineman.pack.activation;

/** Another activation is under way; there is one at a time. */
public final class ActivationUnderWay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ActivationUnderWay(String what) {
        super("the activation of " + what + " is under way, and there is one at a time; ask again when it has ended");
    }
}
