package marquee.backend.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import marquee.index.IndexUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

class JobLoopTest {

    private static final Schedule HOURLY =
            Schedule.every(Duration.ofHours(1), Duration.ofSeconds(30)).retryingEvery(Duration.ofSeconds(5));

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<Long> begun = new ArrayList<>();
    private Supplier<Mono<Void>> work = Mono::empty;

    @AfterEach
    void stop() {
        time.dispose();
    }

    @Test
    void what_was_done_is_done_again_after_its_time() {
        start(HOURLY);
        time.advanceTimeBy(Duration.ofHours(2));

        assertThat(begun).containsExactly(0L, 3_600L, 7_200L);
        assertThat(runs("success")).isEqualTo(3);
    }

    @Test
    void what_failed_is_tried_again_within_seconds_at_growing_distances() {
        work = () -> Mono.error(new IndexUnavailableException("away"));
        JobLoop loop = start(HOURLY);
        time.advanceTimeBy(Duration.ofSeconds(17));
        assertThat(begun).containsExactly(0L, 1L, 3L, 7L, 12L, 17L);
        assertThat(loop.obstacle()).hasValue("test could not be read: the index does not answer");
        assertThat(runs("failure")).isEqualTo(6);

        work = Mono::empty;
        time.advanceTimeBy(Duration.ofSeconds(5));

        assertThat(loop.obstacle()).isEmpty();
        assertThat(runs("success")).isEqualTo(1);
    }

    @Test
    void what_takes_too_long_has_failed_and_is_tried_again() {
        work = Mono::never;
        JobLoop loop = start(HOURLY);
        assertThat(loop.obstacle()).hasValue("test is being read");
        time.advanceTimeBy(Duration.ofSeconds(31));

        assertThat(begun).containsExactly(0L, 31L);
        assertThat(runs("timeout")).isEqualTo(1);
        assertThat(loop.obstacle()).hasValue("test could not be read: it took longer than 30 s");
    }

    @Test
    void even_a_fault_does_not_end_it() {
        work = () -> {
            throw new IllegalStateException("a fault");
        };
        start(HOURLY);
        time.advanceTimeBy(Duration.ofSeconds(1));

        assertThat(begun).hasSize(2);
    }

    @Test
    void its_age_is_counted_from_the_last_success() {
        start(HOURLY);
        time.advanceTimeBy(Duration.ofMinutes(10));
        work = () -> Mono.error(new IndexUnavailableException("away"));
        time.advanceTimeBy(Duration.ofMinutes(60));

        double age = Objects.requireNonNull(
                        metrics.find("marquee.background.age").gauge())
                .value();
        assertThat(age).isCloseTo(70 * 60, within(1.0));
    }

    @Test
    void a_job_that_may_wait_waits_and_none_goes_on_after_the_end() {
        Disposable running = loop(HOURLY.notAtOnce()).start();
        time.advanceTimeBy(Duration.ofMinutes(59));
        assertThat(begun).isEmpty();
        time.advanceTimeBy(Duration.ofMinutes(1));
        assertThat(begun).hasSize(1);

        running.dispose();
        time.advanceTimeBy(Duration.ofHours(9));

        assertThat(begun).hasSize(1);
    }

    @Test
    void what_a_run_says_that_was_left_under_way_is_nobodys_error() throws Exception {
        var dropped = new CopyOnWriteArrayList<Throwable>();
        var isAtWork = new CountDownLatch(1);
        Scheduler own = Schedulers.newSingle("own");
        work = () -> Mono.fromRunnable(() -> {
            isAtWork.countDown();
            waitForEver();
        });
        Hooks.onErrorDropped(dropped::add);
        try {
            var loop = new JobLoop(new TestJob(HOURLY), own, time, new Backoff(() -> 0.5), metrics);
            Disposable running = loop.start();
            time.advanceTime();
            isAtWork.await();
            running.dispose();
            own.disposeGracefully().block(Duration.ofSeconds(20));
        } finally {
            Hooks.resetOnErrorDropped();
        }
        assertThat(dropped).isEmpty();
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private JobLoop start(Schedule schedule) {
        JobLoop loop = loop(schedule);
        loop.start();
        time.advanceTime();
        return loop;
    }

    private JobLoop loop(Schedule schedule) {
        return new JobLoop(new TestJob(schedule), time, time, new Backoff(() -> 0.5), metrics);
    }

    private long runs(String outcome) {
        return Objects.requireNonNull(metrics.find("marquee.background.runs")
                        .tags("job", "test", "outcome", outcome)
                        .timer())
                .count();
    }

    private final class TestJob implements Job {

        private final Schedule schedule;

        TestJob(Schedule schedule) {
            this.schedule = schedule;
        }

        @Override
        public String name() {
            return "test";
        }

        @Override
        public Schedule schedule() {
            return schedule;
        }

        @Override
        public boolean isNeededToServe() {
            return true;
        }

        @Override
        public Mono<Void> run(Scheduler own) {
            begun.add(time.now(TimeUnit.SECONDS));
            return work.get();
        }
    }
}
