package marquee.backend.movies;

import java.time.Duration;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.postgres.TimedTransactions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Brings the cards of the best known movies to hand, so that lists can be answered when the database is away. */
@Component
final class CardWarmUp implements Job {

    private static final Duration EVERY = Duration.ofDays(1);
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Movies movies;
    private final TimedTransactions transactions;

    CardWarmUp(Movies movies, TimedTransactions transactions) {
        this.movies = movies;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "cards";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(EVERY, LIMIT).retryingEvery(RETRY);
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return transactions.within(LIMIT, movies.readAhead());
    }
}
