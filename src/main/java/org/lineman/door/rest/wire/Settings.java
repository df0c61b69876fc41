package org.lineman.door.rest.wire;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be set for the service beside what Quarkus has of its own. */
@ConfigMapping(prefix = "lineman")
public interface Settings {

    /** The folder that holds {@code rules/} and {@code knowledge-base/}; the current folder unless set. */
    @WithDefault(".")
    Path home();

    /** The largest body that is taken; the server's own limit is that of captures. */
    @WithDefault("256M")
    MemorySize largestBody();

    /** The largest packet capture that is taken as a body of bytes: it is read as it comes and kept nowhere. */
    @WithDefault("64G")
    MemorySize largestCapture();

    /** The folder for compiled rules; {@code .lineman/cache} below the home unless set. */
    Optional<Path> cache();

    /** Who may use the service. */
    AccessSettings access();

    /** How much one caller, one request and all requests together may use. */
    LimitSettings limits();

    /** The life of packs. */
    Packs packs();

    /** Where cases are kept. */
    Database database();

    /** What is kept of a case. */
    Cases cases();

    /** Where cases are kept. */
    interface Database {

        /** A JDBC URL of PostgreSQL or H2; the file {@code .lineman/cases.mv.db} below the home unless set. */
        Optional<String> url();

        /** The user of the database. */
        @WithDefault("lineman")
        String username();

        /** The password of the user. */
        Optional<String> password();
    }

    /** What is kept of a case, and for how long. */
    interface Cases {

        /** {@code kept} as it was given, names and addresses hidden; or its {@code digest} and its facts alone. */
        @WithDefault("kept")
        String evidence();

        /**
         * The key that opens what is hidden in stored cases; the file {@code .lineman/case.key} below the home unless set. It is made
         * on first use. Replicas on one database need the same.
         */
        Optional<Path> key();

        /** The most evidence that is kept of one case; of what comes beyond, the digest and the facts are. */
        @WithDefault("64M")
        MemorySize largestKept();

        /** How long evidence is kept; for as long as its case if 0. */
        @WithDefault("90d")
        Duration evidenceFor();

        /** How long a case is kept after it last changed; for ever if 0. */
        @WithDefault("730d")
        Duration casesFor();
    }

    /** What can be set for the life of packs. */
    interface Packs {

        /** The folder that packs are stored in; {@code .lineman/packs} below the home unless set. */
        Optional<Path> store();

        /** How many packs that answered before stay in memory, ready to answer again. */
        @WithDefault("3")
        int keep();

        /** Where packs come from by themselves, as {@code packs add} takes it; nowhere unless set. */
        Optional<String> source();

        /** How often the source is looked at. */
        @WithDefault("5m")
        Duration poll();

        /** The files of public keys whose signatures on bundles are believed; nobody's unless set. */
        Optional<List<Path>> trust();
    }
}
