package org.lineman.redaction.vault;

/** A sealed mapping that cannot be opened; the message says why and what to do, and nothing of what is sealed. */
public final class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VaultException(String says) {
        super(says);
    }

    VaultException(String says, Throwable cause) {
        super(says, cause);
    }
}
