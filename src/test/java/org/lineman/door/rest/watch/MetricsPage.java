package org.lineman.door.rest.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of {@code docs/reference/metrics.md}. */
final class MetricsPage {
    private static final Path PAGE = Path.of("docs/reference/metrics.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| `(lineman_\\w+)` \\| (\\w+) \\|([^|]*)\\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern SAMPLE =
            Pattern.compile("^(lineman_\\w+?)(?:\\{([^}]*)})? \\S+(?: # .*)?$", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"[^\"]*\"");

    private MetricsPage() {}

    /** Every series that the page promises, with the names of its labels. */
    static Map<String, Set<String>> promised() {
        Map<String, Set<String>> series = new TreeMap<>();
        ROW.matcher(read()).results().forEach(row -> {
            Set<String> labels = NAME.matcher(row.group(3))
                    .results()
                    .map(name -> name.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            series(row.group(1), row.group(2)).forEach(name -> series.put(name, labels));
        });
        return series;
    }

    private static Stream<String> series(String metric, String type) {
        return switch (type) {
            case "counter", "gauge" -> Stream.of(metric);
            case "summary" -> Stream.of("_count", "_sum", "_max").map(metric::concat);
            case "histogram" -> Stream.of("_count", "_sum", "_max", "_bucket").map(metric::concat);
            default -> throw new IllegalStateException(PAGE + ": " + metric + " is of no type: " + type);
        };
    }

    /** Every series of ours in a text of {@code /q/metrics}, with the names of its labels; the bucket's limit is none. */
    static Map<String, Set<String>> served(String metrics) {
        Map<String, Set<String>> series = new TreeMap<>();
        SAMPLE.matcher(metrics).results().forEach(sample -> {
            Set<String> labels = new TreeSet<>();
            if (sample.group(2) != null) {
                LABEL.matcher(sample.group(2)).results().forEach(label -> labels.add(label.group(1)));
            }
            labels.remove("le");
            series.merge(sample.group(1), labels, (one, other) -> {
                one.addAll(other);
                return one;
            });
        });
        return series;
    }

    private static String read() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of a label over all series of a text. */
    static Set<String> values(String metrics, String label) {
        return Arrays.stream(metrics.split("\n"))
                .filter(line -> line.startsWith("lineman_"))
                .flatMap(line -> LABEL.matcher(line.replaceAll(" # .*", "")).results())
                .filter(found -> found.group(1).equals(label))
                .map(found -> found.group()
                        .substring(label.length() + 2, found.group().length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
