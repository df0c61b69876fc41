package org.lineman.door.rest.access;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lineman.Peer;

/** Skips a class whose provider is not installed, before a service is started for it; to stand before {@code @QuarkusTest}. */
public final class ProviderPresent implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext tests) {
        if (!KeycloakProcess.isWanted()) {
            Peer.requireModule("oidc-provider");
        }
    }
}
