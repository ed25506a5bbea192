package marquee.backend.catalogue;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marquee.backend.background.Job;
import marquee.backend.background.Latest;
import marquee.backend.background.Schedule;
import marquee.backend.catalogue.CatalogueChanges.Change;
import marquee.backend.movies.Movies;
import marquee.backend.serving.overlay.Withdrawn;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Follows what is said of the catalogue by its door, at whichever backend: what is withdrawn is shown to nobody from then on,
 * and what is remembered of a changed movie is forgotten. Read before the service is ready, so that nothing comes back with a
 * start. Thread-safe.
 */
@Component
public final class CatalogueWatch implements Job {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final CatalogueChanges changes;
    private final Withdrawn withdrawn;
    private final Movies movies;
    private final Map<Long, Change> said = new HashMap<>();
    private final Latest<State> latest = new Latest<>("what was said of the catalogue");

    CatalogueWatch(CatalogueChanges changes, Withdrawn withdrawn, Movies movies) {
        this.changes = changes;
        this.withdrawn = withdrawn;
        this.movies = movies;
    }

    /**
     * What the door said until now.
     *
     * @param version of the catalogue
     * @param listed by movie, the version at which it was described last
     */
    record State(long version, Map<Long, Long> listed) {}

    /** The latest that was read, as soon as there is any. */
    Mono<State> whenRead() {
        return latest.whenRead();
    }

    /** The catalogue's version, as soon as any was read: it grows with what the door says. */
    public Mono<Long> version() {
        return whenRead().map(State::version);
    }

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(EVERY, LIMIT);
    }

    @Override
    public boolean isNeededToServe() {
        return true;
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return look();
    }

    /** Reads what is new, and acts upon it. */
    Mono<Void> look() {
        return Mono.defer(
                        () -> changes.since(latest.ifRead().map(State::version).orElse(0L)))
                .doOnNext(this::take)
                .then();
    }

    private synchronized void take(List<Change> news) {
        if (news.isEmpty() && latest.ifRead().isPresent()) {
            return;
        }
        news.forEach(change ->
                said.merge(change.movieId(), change, (old, next) -> next.version() >= old.version() ? next : old));
        withdrawn.set(withdrawn());
        movies.forget(news.stream().map(Change::movieId).toList());
        latest.set(new State(newest(), listed()));
    }

    private long newest() {
        return said.values().stream().mapToLong(Change::version).max().orElse(0);
    }

    private LongSet withdrawn() {
        return LongSets.unmodifiable(LongOpenHashSet.toSet(said.values().stream()
                .filter(change -> change.state() != MovieState.LISTED)
                .mapToLong(Change::movieId)));
    }

    private Map<Long, Long> listed() {
        var listed = new HashMap<Long, Long>();
        said.values().stream()
                .filter(change -> change.state() == MovieState.LISTED)
                .forEach(change -> listed.put(change.movieId(), change.version()));
        return Map.copyOf(listed);
    }
}
