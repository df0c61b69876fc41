package org.lineman.fact;

import org.lineman.evidence.Source;

/** A node refuses TLS below a version. */
@FactType(
        value = "minimum-tls",
        meaning = "a node refuses TLS below a version",
        nature = FactType.Nature.STATE,
        says = "{subject} accepts {version} or newer ({basis})")
public record MinimumTls(
        Subject subject,
        When time,
        Source source,
        @Meaning("the lowest version that it accepts") TlsVersion version,
        @Meaning("where the figure is from") Basis basis)
        implements Fact {
    public MinimumTls {
        Require.present("subject", subject);
        Require.present("time", time);
        Require.present("source", source);
        Require.present("version", version);
        Require.present("basis", basis);
    }

    /** Where a minimum is known from. */
    public enum Basis {
        /** A posted configuration, or a person who looked. */
        CONFIGURED,
        /** A protocol_version alert on the wire. */
        ALERT,
        /** The product catalogue: what this release is believed to do. */
        ASSUMED
    }
}
