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

    /** The life of packs. */
    Packs packs();

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
