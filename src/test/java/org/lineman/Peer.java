package org.lineman;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * A real program that a test checks this project against, such as tshark. Its absence skips the test and is reported by
 * {@link MissingPeers}; with {@code -Dlineman.peers.required=true}, as {@code ./verify} sets it, its absence is a failure.
 *
 * <p>A new peer is a line here and a line in {@code ./verify}; {@code PeerTest} holds the two together.
 */
public final class Peer {
    /** How the message of a test skipped for want of a peer begins. */
    static final String MISSING = "missing peer: ";

    /** Programs and the Debian packages that bring them. */
    static final Map<String, String> DEBIAN_PACKAGES = Map.of(
            "tshark", "tshark",
            "tcpdump", "tcpdump",
            "openssl", "openssl",
            "unzip", "unzip",
            "prometheus", "prometheus",
            "promtool", "prometheus");

    private static final Path NODE_MODULES = Path.of("src/test/peers/node_modules");

    private Peer() {}

    /**
     * The program's path.
     *
     * @throws TestAbortedException if it is not installed
     * @throws AssertionFailedError if it is not installed and peers are required
     */
    public static Path require(String command) {
        return require(command, System.getenv("PATH"), arePeersRequired());
    }

    /**
     * The folder of an npm package that {@code src/test/peers/package.json} lists.
     *
     * @throws TestAbortedException if it is not installed
     * @throws AssertionFailedError if it is not installed and peers are required
     */
    public static Path requireModule(String npmPackage) {
        return requireModule(npmPackage, NODE_MODULES, arePeersRequired());
    }

    static Path require(String command, String searchPath, boolean required) {
        String debianPackage = DEBIAN_PACKAGES.get(command);
        if (debianPackage == null) {
            throw new IllegalArgumentException(command + ": no package is known that brings it; name it in Peer");
        }
        return find(command, searchPath)
                .orElseThrow(() -> missing(command + " (Debian package " + debianPackage + ")", required));
    }

    static Path requireModule(String npmPackage, Path nodeModules, boolean required) {
        Path folder = nodeModules.resolve(npmPackage).toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw missing(npmPackage + " (npm package, see src/test/peers)", required);
        }
        return folder;
    }

    private static Optional<Path> find(String command, String searchPath) {
        return Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, command))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    private static RuntimeException missing(String peer, boolean required) {
        String message = MISSING + peer + "; ./verify installs it";
        if (required) {
            throw new AssertionFailedError(message);
        }
        return new TestAbortedException(message);
    }

    private static boolean arePeersRequired() {
        return Boolean.getBoolean("lineman.peers.required");
    }
}
