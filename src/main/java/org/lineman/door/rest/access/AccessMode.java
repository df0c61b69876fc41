package org.lineman.door.rest.access;

import org.eclipse.microprofile.config.Config;

/** Whether callers are asked who they are. */
enum AccessMode {
    /** Only this machine is served, and whoever is on it may do everything. */
    LOCAL,
    /** Every caller shows a token or a key. */
    SECURED;

    private static final String ENABLED = "quarkus.oidc.tenant-enabled";

    /** The mode that a configuration asks for; {@link IssuerConfig} makes one setting of it. */
    static AccessMode of(Config config) {
        return config.getOptionalValue(ENABLED, Boolean.class).orElse(false) ? SECURED : LOCAL;
    }
}
