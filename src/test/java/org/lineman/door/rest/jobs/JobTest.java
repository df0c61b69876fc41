package org.lineman.door.rest.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.lineman.door.rest.access.Caller;
import org.lineman.door.rest.jobs.JobDocument.State;

class JobTest {
    private static final Instant NOW = Instant.parse("2026-03-04T02:00:00Z");
    private static final Caller JO = new Caller(Caller.Kind.USER, "jo", "jo", "north", Set.of());

    private final Job job = new Job("1", new Jobs.Order(JO, "/v1/diagnoses", ""), NOW);

    @Test
    void tellsWhatHappensAndToWhoComesBackWhatWasMissed() {
        List<JobDocument> heard = new ArrayList<>();
        job.listen(0, heard::add);
        job.reads(100);
        job.ranks();
        List<JobDocument> later = new ArrayList<>();
        job.listen(2, later::add);
        job.done(Response.ok().header("Location", "/v1/diagnoses/7").build(), NOW);

        assertThat(heard)
                .extracting(JobDocument::state)
                .containsExactly(State.QUEUED, State.READING, State.RANKING, State.DONE);
        assertThat(heard).extracting(JobDocument::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(later).extracting(JobDocument::state).containsExactly(State.RANKING, State.DONE);
        assertThat(job.document().answer()).isEqualTo("/v1/jobs/1/answer");
        assertThat(job.document().location()).isEqualTo("/v1/diagnoses/7");
    }

    @Test
    void countsWhatWasReadAndNeverMoreThanAll() {
        job.reads(200);
        job.read(50);
        assertThat(job.document().percent()).contains(25);
        job.read(500);
        assertThat(job.document().percent()).contains(100);
        assertThat(job.document().bytesRead()).contains(550L);
    }

    @Test
    void workOnAJobThatWasCalledOffStops() {
        job.reads(200);
        job.cancel(NOW);

        assertThatThrownBy(() -> job.read(1)).isInstanceOf(CancellationException.class);
        job.done(Response.ok().build(), NOW);
        assertThat(job.document().state()).isEqualTo(State.CANCELLED);
        assertThat(job.outcome(Duration.ZERO)).isEmpty();
    }

    @Test
    void isOfItsCallerAlone() {
        assertThat(job.isOf(new Caller(Caller.Kind.USER, "jo", "jo", "north", Set.of())))
                .isTrue();
        assertThat(job.isOf(new Caller(Caller.Kind.USER, "jo", "jo", "south", Set.of())))
                .isFalse();
        assertThat(job.isOf(new Caller(Caller.Kind.USER, "kim", "kim", "north", Set.of())))
                .isFalse();
    }
}
