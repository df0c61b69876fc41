package org.lineman.capture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The installed tshark as a peer to compare with. */
final class Tshark {
    private Tshark() {}

    /** Skips the test if tshark is not installed, or fails it where peers are required. */
    static void require() {
        boolean there = true;
        try {
            new ProcessBuilder("tshark", "--version")
                    .redirectErrorStream(true)
                    .start()
                    .getInputStream()
                    .readAllBytes();
        } catch (IOException e) {
            there = false;
        }
        String message = "tshark is not installed: the comparison with it was not made";
        if (!there && Boolean.getBoolean("lineman.peers.required")) {
            Assertions.fail(message);
        }
        Assumptions.assumeTrue(there, message);
    }

    /** The values of fields for every frame, in the order asked for. */
    static List<String[]> fields(Path capture, List<String> arguments, List<String> fields) throws IOException {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", capture.toString(), "-T", "fields"));
        command.addAll(arguments);
        fields.forEach(field -> command.addAll(List.of("-e", field)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(line.split("\t", -1));
            }
        }
        return rows;
    }
}
