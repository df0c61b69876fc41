package org.lineman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class PeerTest {
    @TempDir
    Path folder;

    @Test
    void findsAProgramInALaterFolderOfThePath() throws IOException {
        Path later = Files.createDirectories(folder.resolve("later"));
        Path program = Files.createFile(later.resolve("tshark"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        Path found = Peer.require("tshark", folder + File.pathSeparator + later, true);

        assertThat(found).isEqualTo(program);
    }

    @Test
    void aFileThatCannotBeRunIsNoProgram() throws IOException {
        Files.createFile(folder.resolve("tshark"));

        assertThatThrownBy(() -> Peer.require("tshark", folder.toString(), false))
                .isInstanceOf(TestAbortedException.class);
    }

    @Test
    void aMissingProgramSkipsTheTestAndNamesItsPackage() {
        assertThatThrownBy(() -> Peer.require("tcpdump", folder.toString(), false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("missing peer: tcpdump (Debian package tcpdump); ./verify installs it");
    }

    @Test
    void aMissingProgramFailsTheTestWherePeersAreRequired() {
        assertThatThrownBy(() -> Peer.require("tcpdump", folder.toString(), true))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("Debian package tcpdump");
    }

    @Test
    void aPeerThatNobodyInstallsIsAMistakeAndNeverASkip() {
        assertThatThrownBy(() -> Peer.require("tsharc", folder.toString(), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tsharc: ");
    }

    @Test
    void findsAnNpmPackage() throws IOException {
        Path module = Files.createDirectories(folder.resolve("standardwebhooks"));

        assertThat(Peer.requireModule("standardwebhooks", folder, true)).isEqualTo(module.toAbsolutePath());
    }

    @Test
    void aMissingNpmPackageIsSkippedOrFailsLikeAProgram() {
        assertThatThrownBy(() -> Peer.requireModule("standardwebhooks", folder, false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("standardwebhooks (npm package");
        assertThatThrownBy(() -> Peer.requireModule("standardwebhooks", folder, true))
                .isInstanceOf(AssertionFailedError.class);
    }

    @Test
    void verifyInstallsEveryPeer() throws IOException {
        String verify = Files.readString(Path.of("verify"));

        for (Map.Entry<String, String> peer : Peer.DEBIAN_PACKAGES.entrySet()) {
            assertThat(verify).containsPattern("(?m)^ *want " + peer.getKey() + " " + peer.getValue() + "$");
        }
    }

    @Test
    void theRunNamesThePeersItWentWithoutAndNoOtherSkippedTest() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        MissingPeers listener = new MissingPeers(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .addTestExecutionListeners(listener)
                .build());

        launcher.execute(LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(WithoutPeers.class))
                .build());

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "[WARNING] missing peer: tcpdump (Debian package tcpdump); ./verify installs it (skipped: 1)",
                        "[WARNING] missing peer: tshark (Debian package tshark); ./verify installs it (skipped: 2)");
    }

    /** Run by the test above alone: surefire takes no nested static class for a test. */
    static class WithoutPeers {
        @Test
        void comparesWithTshark() {
            Peer.require("tshark", "", false);
        }

        @Test
        void comparesWithTsharkAgain() {
            Peer.require("tshark", "", false);
        }

        @Test
        void comparesWithTcpdump() {
            Peer.require("tcpdump", "", false);
        }

        @Test
        void isSkippedForAnotherReason() {
            throw new TestAbortedException("not on this platform");
        }
    }
}
