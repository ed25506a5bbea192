package marquee.backend.background;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * One job, run after run on its own thread: counted, timed, and tried again soon after a failure. Of failures in a row
 * the first is told, and the end.
 */
final class JobLoop {

    private static final Logger LOG = LoggerFactory.getLogger(JobLoop.class);

    /** Of a job whose turn has not come, since what it reads has not been read itself: nothing worth telling. */
    private static final String WAITING = "";

    /** Where Reactor's {@code Operators.onErrorDropped} looks for who is told of errors that come too late. */
    private static final String TOLD_TOO_LATE = "reactor.onErrorDropped.local";

    private final Job job;
    private final Scheduler own;
    private final Scheduler timer;
    private final Backoff backoff;
    private final MeterRegistry metrics;
    private volatile State state;

    /**
     * A loop that has not begun.
     *
     * @param own the job's thread; the caller closes it
     * @param timer wakes the job, and is its clock
     */
    JobLoop(Job job, Scheduler own, Scheduler timer, Backoff backoff, MeterRegistry metrics) {
        this.job = job;
        this.own = own;
        this.timer = timer;
        this.backoff = backoff;
        this.metrics = metrics;
        this.state = new State(false, now(), 0, "");
        Gauge.builder("marquee.background.age", this, JobLoop::age)
                .description("Since the job was last done, or since the start")
                .baseUnit("seconds")
                .tag("job", job.name())
                .register(metrics);
    }

    /** Begins, and goes on until the handle is disposed. */
    Disposable start() {
        return Mono.defer(this::once)
                .flatMap(pause -> Mono.delay(pause, timer))
                .repeat()
                .delaySubscription(Mono.delay(job.schedule().first(), timer))
                .subscribe();
    }

    /** Why the service cannot be ready, as far as this job goes; empty when it can. */
    Optional<String> obstacle() {
        State now = state;
        if (now.done() || !job.isNeededToServe()) {
            return Optional.empty();
        }
        return Optional.of(
                now.failures() == 0
                        ? job.name() + " is being read"
                        : job.name() + " could not be read: " + now.failure());
    }

    /** Does it, and says how long to wait before the next time; never fails. */
    private Mono<Duration> once() {
        long begin = now();
        return Mono.defer(() -> job.run(own))
                .subscribeOn(own)
                .timeout(job.schedule().limit(), timer)
                .then(Mono.fromSupplier(() -> succeeded(begin)))
                .onErrorResume(error -> Mono.just(failed(error, begin)))
                .contextWrite(context -> context.put(TOLD_TOO_LATE, (Consumer<Throwable>) this::left));
    }

    /** It is known already that the run was left, at the end or since it took too long. */
    private void left(Throwable error) {
        LOG.debug("{} was left, and ended so", job.name(), error);
    }

    private Duration succeeded(long begin) {
        if (!state.failure().isEmpty()) {
            LOG.info("{}: done again; runs that failed before: {}", job.name(), state.failures());
        }
        state = new State(true, now(), 0, "");
        count("success", begin);
        return job.schedule().every();
    }

    private Duration failed(Throwable error, long begin) {
        State before = state;
        String words = error instanceof NotReadyException
                ? WAITING
                : Causes.words(error, job.schedule().limit());
        state = new State(before.done(), before.lastSuccess(), before.failures() + 1, words);
        count(error instanceof TimeoutException ? "timeout" : "failure", begin);
        if (!words.equals(WAITING) && !words.equals(before.failure())) {
            tell(error, words);
        }
        return backoff.after(before.failures() + 1, job.schedule().retry());
    }

    private void tell(Throwable error, String words) {
        if (Causes.isUnavailable(error)) {
            LOG.warn("{} failed, and is tried again: {} ({})", job.name(), words, Causes.detail(error));
        } else {
            LOG.error("{} failed", job.name(), error);
        }
    }

    private void count(String outcome, long begin) {
        Timer.builder("marquee.background.runs")
                .description("Runs of the job, and how long they took")
                .tag("job", job.name())
                .tag("outcome", outcome)
                .register(metrics)
                .record(now() - begin, TimeUnit.NANOSECONDS);
    }

    private double age() {
        return (now() - state.lastSuccess()) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private long now() {
        return timer.now(TimeUnit.NANOSECONDS);
    }

    /** How it went: whether it ever was done, when last, and how often and why it failed since. */
    private record State(boolean done, long lastSuccess, int failures, String failure) {}
}
