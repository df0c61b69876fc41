package org.lineman.door.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.lineman.capture.flow.Endpoint;
import org.lineman.capture.generate.ZeroWindowStory;
import org.lineman.document.JsonWriter;
import org.lineman.document.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lineman capture generate zero-window}: a connection whose client stops reading. */
@Command(
        name = "zero-window",
        description = "A TLS connection whose client stops reading: it shuts its window, and the server probes.")
final class GenerateZeroWindow implements Callable<Integer> {
    private static final int CLIENT_PORT = 50_123;
    private static final int MOST_SECONDS = 86_400;
    private static final Map<String, ZeroWindowStory.Ending> ENDINGS = Map.of(
            "lasting", ZeroWindowStory.Ending.NEVER,
            "recovered", ZeroWindowStory.Ending.RECOVERS,
            "reset", ZeroWindowStory.Ending.RESET);
    private static final Map<String, Integer> TLS_MINORS = Map.of("1.0", 1, "1.1", 2, "1.2", 3);

    @Mixin
    private HelpOption help;

    @Mixin
    private CaptureOutput output;

    @ParentCommand
    private CaptureGenerateCommand generate;

    @Option(
            names = "--ending",
            paramLabel = "ENDING",
            description = "how it ends: lasting (never opens, the default), recovered or reset")
    private String ending = "lasting";

    @Option(names = "--shut", paramLabel = "SECONDS", description = "how long the window is shut (default: 60)")
    private double shut = 60;

    @Option(names = "--port", paramLabel = "N", description = "the port of the server (default: 8765)")
    private int port = 8765;

    @Option(names = "--tls", paramLabel = "VERSION", description = "1.0, 1.1 or 1.2 (default: 1.2)")
    private String tls = "1.2";

    @Option(
            names = "--client",
            paramLabel = "IP",
            converter = AddressOption.class,
            description = "the end that stops reading")
    private String client = "192.0.2.10";

    @Option(
            names = "--server",
            paramLabel = "IP",
            converter = AddressOption.class,
            description = "the end that sends to it")
    private String server = "198.51.100.20";

    /**
     * The truth, as scripts read it.
     *
     * @param zeroWindows segments that announced window 0
     * @param probes probes that the server sent
     * @param shutSeconds how long the window was shut; a lasting one is seen to be shut until the last probe only
     */
    private record Truth(
            String story,
            long seed,
            String file,
            long frames,
            Endpoint client,
            Endpoint server,
            String tls,
            String ending,
            int zeroWindows,
            int probes,
            double shutSeconds) {}

    @Override
    public Integer call() {
        check();
        Endpoint reads = new Endpoint(client, CLIENT_PORT);
        Endpoint sends = new Endpoint(server, port);
        ZeroWindowStory story = new ZeroWindowStory(
                reads,
                sends,
                output.startNanos(),
                (int) Math.round(shut * 1_000),
                ENDINGS.get(ending),
                TLS_MINORS.get(tls),
                output.seed());
        Truth truth = new Truth(
                "zero-window",
                output.seed(),
                output.file().toString(),
                output.write(story),
                reads,
                sends,
                tls,
                ending,
                story.frames(),
                story.probes(),
                story.seconds());
        generate.terminal().out().print(new JsonWriter().write(truth));
        return Exit.DIAGNOSED;
    }

    private void check() {
        if (!ENDINGS.containsKey(ending)) {
            throw output.badUse("--ending: '" + ending + "' is none" + Suggestion.of(ending, ENDINGS.keySet()));
        }
        if (!TLS_MINORS.containsKey(tls)) {
            throw output.badUse("--tls is 1.0, 1.1 or 1.2, and not '" + tls + "'");
        }
        if (!(shut >= 1 && shut <= MOST_SECONDS)) {
            throw output.badUse("--shut is 1 to " + MOST_SECONDS + " seconds (a day)");
        }
        if (port < 1 || port > 65_535) {
            throw output.badUse("--port: " + port + " is no TCP port");
        }
        if (client.equals(server)) {
            throw output.badUse("--client and --server are the same address, " + client);
        }
    }
}
