package marquee.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import marquee.catalog.Stars;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.postgres.PostgresInteractionStore;
import marquee.index.embedded.EmbeddedStore;
import marquee.pipeline.PipelineSettings.Retries;
import marquee.pipeline.PipelineSettings.Triggers;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.PipelineRuns;
import marquee.pipeline.runs.RunState;
import marquee.pipeline.steps.Limits;
import marquee.registry.Decision;
import marquee.registry.RegisteredRelease;
import marquee.registry.ReleaseChange;
import marquee.registry.ReleaseRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pipelines with a real scheduler and database; release 1 is live. */
class PipelineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Limits NO_LIMITS = new Limits(Duration.ofHours(1), Duration.ofHours(1), 0, 0);
    private static final PipelineSettings AFTER_TEN =
            new PipelineSettings(new Triggers(Optional.empty(), 10), NO_LIMITS, new Retries(2, Duration.ZERO), 50);

    @TempDir
    private Path data;

    private final Postgres postgres = TestDatabase.fresh();
    private final ReleaseRegistry registry = new ReleaseRegistry(postgres);
    private final PipelineRuns runs = PipelineRuns.of(postgres);
    private final FakeCommands commands = new FakeCommands(registry);
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

    private EmbeddedStore vectors = new EmbeddedStore(Path.of("target/none"));

    @BeforeEach
    void oneIsLive() {
        vectors = new EmbeddedStore(data.resolve("index"));
        FakeCommands.loaded(registry, "1");
        registry.promote("1", Decision.of("a test", "to begin with"));
    }

    @AfterEach
    void close() {
        commands.letGo();
        vectors.close();
    }

    @Test
    void enough_positives_lead_to_a_new_live_release_without_another_hand() {
        during(AFTER_TEN, () -> {
            likes(9, 4);
            likes(20, 3);
            likes(1, 5);

            await("release 2", () -> isLive("2"));
            await("the end of the run", () -> isNewest(RunState.DONE));
        });
        assertThat(newest().request().reason()).isEqualTo("10 new positives");
        assertThat(newest().release()).contains("2");
        assertThat(registry.get("2").replaced()).contains("1");
        assertThat(registry.changes("2"))
                .extracting(ReleaseChange::decision)
                .last()
                .satisfies(decision -> assertThat(decision.why()).contains("run 1", "10 new positives"));
        assertThat(runs.newest(9)).as("once for the same positives").hasSize(1);
    }

    @Test
    void where_enough_people_come_some_of_them_try_it_first_and_nothing_is_trained_meanwhile() {
        IntStream.range(0, 50).forEach(person -> like(person + 1, 5));
        during(AFTER_TEN, () -> await("the end of the run", () -> isNewest(RunState.DONE)));

        assertThat(registry.canary())
                .hasValueSatisfying(canary -> assertThat(canary.release()).isEqualTo("2"));
        assertThat(isLive("1")).isTrue();
        assertThat(newest().sentence().orElseThrow()).contains("50 people");

        likes(20, 5);
        var looked = new AtomicInteger();
        during(AFTER_TEN, () -> await("some looks", () -> looked.incrementAndGet() > 200));
        assertThat(runs.newest(9)).hasSize(1);
    }

    @Test
    void the_hour_of_the_service_s_clock_asks_for_one() {
        var daily = new Triggers(PipelineSettings.USUAL.triggers().daily(), 0);
        runs.giveUp(runs.ask("a test", "before", NOW), "to begin with");
        likes(1, 5);
        during(AFTER_TEN.with(daily), () -> {
            assertThat(runs.newest(9)).hasSize(1);
            now.set(NOW.plus(Duration.ofHours(15)));

            await("a run", () -> runs.newest(9).size() == 2);
        });
        assertThat(newest().request().at()).isEqualTo(NOW.plus(Duration.ofHours(15)));
    }

    @Test
    void what_the_gate_refuses_changes_nothing_and_is_not_tried_again() {
        commands.refusal = Optional.of("worse than release 1");
        likes(10, 5);
        during(AFTER_TEN, () -> {
            await("a refusal", () -> isNewest(RunState.REFUSED));
        });
        assertThat(newest().sentence()).contains("worse than release 1");
        assertThat(isLive("1")).isTrue();
        assertThat(commands.called).containsExactly("train");
    }

    @Test
    void a_step_that_fails_is_tried_again_and_given_up_in_the_end() {
        commands.failures.add("the disk was full");
        runs.ask("a test", "to see", NOW);
        during(AFTER_TEN, () -> {
            await("release 2", () -> isNewest(RunState.DONE));
            assertThat(newest().attempts())
                    .extracting(attempt -> attempt.outcome().word())
                    .startsWith("failed", "done");

            commands.failures.addAll(List.of("no", "still no"));
            runs.ask("a test", "to see", NOW);
            await("the end", () -> isNewest(RunState.FAILED));
        });
        assertThat(newest().sentence()).contains("train failed 2 times, at last: still no");
        assertThat(isLive("2")).isTrue();
    }

    @Test
    void a_shortage_is_a_sentence_before_anything_begins() {
        var huge = new Limits(Duration.ofHours(1), Duration.ofHours(1), Long.MAX_VALUE, 0);
        runs.ask("a test", "to see", NOW);
        during(new PipelineSettings(AFTER_TEN.triggers(), huge, AFTER_TEN.retries(), 50), () -> {
            await("the end", () -> isNewest(RunState.FAILED));
        });
        assertThat(newest().sentence().orElseThrow()).contains("too little room", "gc");
        assertThat(commands.called).isEmpty();
    }

    @Test
    void one_of_two_works_and_the_other_goes_on_at_the_step_where_it_was_stopped() {
        commands.hold("load-embeddings");
        runs.ask("a test", "to see", NOW);
        Pipeline first = start(AFTER_TEN);
        await("the load", () -> commands.called.contains("load-embeddings"));
        during(AFTER_TEN, () -> {
            first.close();
            commands.letGo();
            await("the end", () -> isNewest(RunState.DONE));
        });
        assertThat(commands.called).containsExactly("train", "load-embeddings", "load-embeddings");
        assertThat(newest().attempts())
                .extracting(attempt -> attempt.outcome().word())
                .contains("killed");
        assertThat(isLive("2")).isTrue();
    }

    @Test
    void a_scheduled_job_does_one_run_and_is_told_what_came_of_it() throws InterruptedException {
        assertThat(once().orElseThrow().state()).isEqualTo(RunState.DONE);
        assertThat(isLive("2")).isTrue();

        commands.refusal = Optional.of("worse than release 2");
        assertThat(once().orElseThrow())
                .satisfies(run -> assertThat(run.state()).isEqualTo(RunState.REFUSED))
                .satisfies(run -> assertThat(run.sentence()).contains("worse than release 2"));
        assertThat(runs.newest(9)).hasSize(2);
    }

    @Test
    void a_scheduled_job_trains_nothing_while_a_release_is_tried() throws InterruptedException {
        FakeCommands.loaded(registry, "2");
        registry.startCanary("2", Decision.of("a test", "to try it"));

        assertThat(once()).isEmpty();
        assertThat(runs.newest(9)).isEmpty();
        assertThat(commands.called).isEmpty();
    }

    @Test
    void whoever_asks_while_one_is_open_is_told_of_that() {
        PipelineRun first = runs.ask("a test", "to see", NOW);

        assertThat(runs.ask("another", "as well", NOW).id()).isEqualTo(first.id());
        assertThat(runs.newest(9)).hasSize(1);
    }

    private void during(PipelineSettings settings, Runnable visit) {
        Pipeline pipeline = start(settings);
        try {
            visit.run();
        } finally {
            pipeline.close();
        }
    }

    private Pipeline start(PipelineSettings settings) {
        return Pipeline.start(new Pipeline.Place(postgres, vectors, data, now::get), commands, settings);
    }

    private Optional<PipelineRun> once() throws InterruptedException {
        return Pipeline.once(
                new Pipeline.Place(postgres, vectors, data, now::get),
                commands,
                AFTER_TEN,
                Decision.of("a test", "asked for once"));
    }

    private void likes(int count, int stars) {
        try (var store = PostgresInteractionStore.open(postgres)) {
            store.append(IntStream.range(0, count)
                    .mapToObj(movie -> Event.by(1, NOW, new Action.Rated(movie + 1, new Stars(stars))))
                    .toList());
        }
    }

    private void like(long person, int stars) {
        try (var store = PostgresInteractionStore.open(postgres)) {
            store.append(List.of(Event.by(person, NOW, new Action.Rated(1, new Stars(stars)))));
        }
    }

    private PipelineRun newest() {
        return runs.newest(1).getFirst();
    }

    private boolean isNewest(RunState state) {
        return runs.newest(1).stream().anyMatch(run -> run.state() == state);
    }

    private boolean isLive(String number) {
        return registry.live().map(RegisteredRelease::number).equals(Optional.of(number));
    }

    private static void await(String what, BooleanSupplier there) {
        long begin = System.nanoTime();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new AssertionError("No " + what + " in " + PATIENCE.toSeconds() + " seconds");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
