package marquee.backend.crowd.trending;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.crowd.Popularity.Ranked;
import marquee.events.kafka.TrendingTopic;
import marquee.events.machines.Trend;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** As the stream beside the service adds it up, in a topic of the broker; while that is away, as it last was. */
@Component
@ConditionalOnProperty("marquee.kafka.servers")
final class LikesOfTopic implements RecentLikes, Job {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private static final Comparator<Map.Entry<Long, Trend>> HEAVIEST_FIRST = Comparator.comparing(
                    (Map.Entry<Long, Trend> movie) -> movie.getValue().weight())
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());

    private final TrendingTopic topic;
    private final DatabaseClient database;
    private final AtomicReference<List<Map.Entry<Long, Trend>>> heaviest = new AtomicReference<>(List.of());

    LikesOfTopic(TrendingTopic topic, DatabaseClient database) {
        this.topic = topic;
        this.database = database;
    }

    @Override
    public String name() {
        return "trends";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(EVERY, LIMIT).retryingEvery(RETRY);
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.fromRunnable(() -> {
            if (topic.catchUp()) {
                heaviest.set(heaviest(topic.trends()));
            }
        });
    }

    private static List<Map.Entry<Long, Trend>> heaviest(Map<Long, Trend> trends) {
        return trends.entrySet().stream()
                .filter(movie -> movie.getValue().weight().signum() > 0)
                .map(movie -> Map.entry(movie.getKey(), movie.getValue()))
                .sorted(HEAVIEST_FIRST)
                .limit(MOST)
                .toList();
    }

    @Override
    public Mono<List<Ranked>> most(Instant now) {
        List<Map.Entry<Long, Trend>> movies = heaviest.get();
        return database.sql("SELECT tmdb_id FROM movies WHERE tmdb_id = ANY(:ids)")
                .bind("ids", movies.stream().map(Map.Entry::getKey).toArray(Long[]::new))
                .mapValue(Long.class)
                .all()
                .collect(HashSet<Long>::new, HashSet::add)
                .map(there -> movies.stream()
                        .filter(movie -> there.contains(movie.getKey()))
                        .map(movie ->
                                new Ranked(movie.getKey(), movie.getValue().peopleAt(now)))
                        .toList());
    }
}
