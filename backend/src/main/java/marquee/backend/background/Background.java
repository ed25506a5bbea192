package marquee.backend.background;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The owner of all work that goes on beside the requests. Each {@link Job} has a thread of its own, so that none waits for
 * another, a time limit, and metrics: {@code marquee.background.runs} (how many, by outcome, and how long) and {@code
 * marquee.background.age} (since the last success).
 */
@Component
public final class Background implements SmartLifecycle {

    private static final int WAITING = 100;

    /** The server listens in a far later phase. */
    private static final int EARLY = 0;

    private final Disposable.Composite threads = Disposables.composite();
    private final Disposable.Composite going = Disposables.composite();
    private final List<JobLoop> loops;
    private volatile boolean running;

    Background(List<Job> jobs, MeterRegistry metrics) {
        var backoff = new Backoff(() -> ThreadLocalRandom.current().nextDouble());
        this.loops = jobs.stream()
                .map(job -> new JobLoop(job, thread(job), Schedulers.parallel(), backoff, metrics))
                .toList();
    }

    /** Why the service is not ready yet, one sentence a job; empty once everything that serving needs was done. */
    public List<String> obstacles() {
        return loops.stream().flatMap(loop -> loop.obstacle().stream()).toList();
    }

    @Override
    public void start() {
        running = true;
        loops.forEach(loop -> going.add(loop.start()));
    }

    /** What is under way is left before its thread goes, so that it does not count as failed. */
    @Override
    public void stop() {
        running = false;
        going.dispose();
        threads.dispose();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return EARLY;
    }

    private Scheduler thread(Job job) {
        var thread = Schedulers.newBoundedElastic(1, WAITING, "background-" + job.name());
        threads.add(thread);
        return thread;
    }
}
