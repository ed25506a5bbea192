package marquee.backend.background;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Work that {@link Background} does again and again; a bean of this type is found by it. */
public interface Job {

    /** What it is called in metrics, logs and the health, in a word or two. */
    String name();

    /** When it is done. */
    Schedule schedule();

    /** Whether the service is not ready before it was done once. */
    default boolean isNeededToServe() {
        return false;
    }

    /**
     * Does it once. Never called again before the run has ended, by itself or by the time limit.
     *
     * @param own a thread for this job alone, on which it is subscribed: for what blocks or computes for long
     * @return fails when it was not done; the cause is logged and it is tried again
     */
    Mono<Void> run(Scheduler own);
}
