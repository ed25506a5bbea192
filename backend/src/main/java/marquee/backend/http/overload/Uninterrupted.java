package marquee.backend.http.overload;

import reactor.core.publisher.Mono;

/**
 * Finishes what was begun for people who hang up. Search as one types is cancelled all the time, and a database driver
 * that is cancelled between encoding a parameter and sending it leaks the parameter's buffer.
 */
final class Uninterrupted {

    private Uninterrupted() {}

    /** The work, which goes on when whoever waits for it goes away. */
    static Mono<Void> finish(Mono<Void> work) {
        return Mono.deferContextual(
                context -> Mono.fromFuture(work.contextWrite(context).toFuture(), true));
    }
}
