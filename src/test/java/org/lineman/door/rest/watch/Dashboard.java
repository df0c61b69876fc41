package org.lineman.door.rest.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lineman.document.DocumentNode;
import org.lineman.document.JsonDocument;

/** The dashboard for Grafana, as a document. */
final class Dashboard {
    static final Path FILE = Path.of("deploy/grafana/lineman.json");

    private Dashboard() {}

    static DocumentNode read() {
        try {
            return JsonDocument.read(FILE.toString(), Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows and what stands in them. */
    static List<DocumentNode> panels() {
        return read().list("panels");
    }

    /** What it asks of Prometheus, with Grafana's variables as it would fill them in: all jobs, all instances, the last hour. */
    static List<String> expressions() {
        return panels().stream()
                .flatMap(panel -> panel.has("targets") ? panel.list("targets").stream() : Stream.<DocumentNode>empty())
                .map(target -> target.requireText("expr"))
                .map(expression -> expression
                        .replace("$__rate_interval", "5m")
                        .replace("$__range", "1h")
                        .replace("$job", ".*")
                        .replace("$instance", ".*"))
                .toList();
    }
}
