package org.lineman.pack.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lineman.Diagnose;
import org.lineman.document.DocumentProblem;
import org.lineman.pack.SamplePack;
import org.lineman.pack.cases.CaseResult;

class PackWatchTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path home;

    private final AtomicBoolean goOn = new AtomicBoolean(true);
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private SamplePack pack;
    private Thread watching;

    /** What the watch told: of results, the cases that failed. */
    private record Event(String kind, List<String> says) {}

    @BeforeEach
    void watch() throws Exception {
        pack = new SamplePack(home);
        pack.write();
        watching = new Thread(this::run, "watching");
        watching.start();
        assertThat(next("whole").says()).isEmpty();
    }

    @AfterEach
    void end() throws InterruptedException {
        goOn.set(false);
        watching.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        assertThat(watching.isAlive()).isFalse();
    }

    private void run() {
        try (PackWatch watch = new PackWatch(
                home,
                Path.of("target/rules-cache"),
                one -> new Diagnose(one)::atHand,
                cases -> cases,
                new Told(events))) {
            watch.run(goOn::get);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aRuleThatIsSavedIsLookedAtQuicklyAndThenByTheWholePack() throws Exception {
        save(SamplePack.RULES, pack.text(SamplePack.RULES).replace("severity == \"major\", ", ""));

        assertThat(next("changed").says()).containsExactly(SamplePack.RULES);
        assertThat(next("quick").says()).containsExactly("fan-stopped/near-miss-other-alarm");
        assertThat(next("whole").says()).containsExactly("fan-stopped/near-miss-other-alarm");
    }

    @Test
    void aSyntaxErrorIsToldWithItsLineAndTheWatchGoesOn() throws Exception {
        save(SamplePack.RULES, pack.text(SamplePack.RULES).replaceFirst("then", "than"));
        assertThat(next("broken").says().get(0)).startsWith(SamplePack.RULES + ":");

        save(SamplePack.RULES, pack.text(SamplePack.RULES));
        assertThat(next("quick").says()).isEmpty();
        assertThat(next("whole").says()).isEmpty();
    }

    @Test
    void whatOnlyTheWholePackFindsIsToldByIt() throws Exception {
        save(SamplePack.RULES, pack.text(SamplePack.RULES).replace("code == \"FAN-OK\"", "kode == \"FAN-OK\""));

        assertThat(next("broken").says().get(0)).contains("no component 'kode'");
    }

    @Test
    void anArticleAndACaseAreLookedAtWithoutCompiling() throws Exception {
        save(SamplePack.ARTICLE, pack.text(SamplePack.ARTICLE).replace("present: conclusive", "present: strong"));
        assertThat(next("quick").says()).containsExactly("fan-stopped/positive-alarm");
        assertThat(next("whole").says()).containsExactly("fan-stopped/positive-alarm");

        save(
                SamplePack.POSITIVE + "expect.yaml",
                pack.text(SamplePack.POSITIVE + "expect.yaml").replace("verdict: likely", "verdict: possible"));
        assertThat(next("quick").says()).isEmpty();
        assertThat(next("whole").says()).isEmpty();
    }

    @Test
    void casesMayAppearAndVanish() throws Exception {
        String other = "rules/acme/switch/board-hot.cases/near-miss-nothing/";
        save(other + "evidence/switch.log", "10:10 ALARM FAN-SLOW major\n");
        save(
                other + "expect.yaml",
                "schema: 1\nproblems: [{root: a, subject: b, verdict: likely, relation: reported}]\n");
        Event whole = next("whole");
        assertThat(whole.says().isEmpty() ? next("whole").says() : whole.says())
                .containsExactly("board-hot/near-miss-nothing");

        Files.delete(home.resolve(other + "expect.yaml"));
        Files.delete(home.resolve(other + "evidence/switch.log"));
        Files.delete(home.resolve(other + "evidence"));
        Files.delete(home.resolve(other));
        Event gone = next("whole");
        assertThat(gone.says().isEmpty() ? gone.says() : next("whole").says()).isEmpty();
    }

    /** As many editors save: beside the file, then renamed over it. */
    private void save(String file, String text) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Path beside = Files.writeString(path.resolveSibling("." + path.getFileName() + ".swp"), text);
        Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
    }

    private Event next(String kind) throws InterruptedException {
        while (true) {
            Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(event).as("an event of the kind " + kind).isNotNull();
            if (event.kind().equals(kind)) {
                return event;
            }
        }
    }

    private record Told(BlockingQueue<Event> events) implements PackWatch.Listener {
        @Override
        public void changed(Set<String> paths) {
            events.add(new Event("changed", List.copyOf(paths)));
        }

        @Override
        public void quick(List<CaseResult> results, Duration took) {
            events.add(new Event("quick", failed(results)));
        }

        @Override
        public void wholeBegins() {
            events.add(new Event("begins", List.of()));
        }

        @Override
        public void whole(List<CaseResult> results, Duration took) {
            events.add(new Event("whole", failed(results)));
        }

        @Override
        public void broken(List<DocumentProblem> problems) {
            events.add(
                    new Event("broken", problems.stream().map(Object::toString).toList()));
        }

        private static List<String> failed(List<CaseResult> results) {
            return results.stream()
                    .filter(result -> !result.passed())
                    .map(result -> result.folder().label())
                    .toList();
        }
    }
}
