package marquee.backend.movies;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The movies of the catalogue, as the API shows them. Thread-safe; nothing here blocks. */
public final class Movies {

    private static final int CARDS_IN_MEMORY = 50_000;
    private static final Duration CARDS_LIVE_FOR = Duration.ofMinutes(10);

    private final DatabaseClient database;
    private final MovieRows rows;
    private final Freshness freshness;
    private final Enrichment enrichment;
    private final Cache<Long, MovieCard> cards = Caffeine.newBuilder()
            .maximumSize(CARDS_IN_MEMORY)
            .expireAfterWrite(CARDS_LIVE_FOR)
            .build();

    Movies(DatabaseClient database, MovieRows rows, Freshness freshness, Enrichment enrichment) {
        this.database = database;
        this.rows = rows;
        this.freshness = freshness;
        this.enrichment = enrichment;
        enrichment.arrivals().subscribe(cards::invalidate);
    }

    /**
     * The cards of these movies by id, in the order asked for, each once; movies that the catalogue does not know are
     * left out. One query at most.
     *
     * @return fails only when the database does
     */
    public Mono<Map<Long, MovieCard>> cards(Collection<Long> ids) {
        var wanted = new LinkedHashSet<>(ids);
        return Mono.defer(() -> {
            var known = cards.getAllPresent(wanted);
            var missing = wanted.stream().filter(id -> !known.containsKey(id)).toList();
            return load(missing).map(loaded -> inOrder(wanted, known, loaded));
        });
    }

    /** Everything about one movie; empty when the catalogue does not know it. */
    public Mono<MovieDetails> find(long id) {
        return read(id).flatMap(found -> switch (found.enriched()) {
            case FRESH -> Mono.just(found.details());
            case STALE -> {
                enrichment.want(List.of(id));
                yield Mono.just(found.details());
            }
            case NEVER -> enrichment.fetch(id).then(read(id)).map(Found::details);
        });
    }

    private Mono<Found> read(long id) {
        return select(MovieRows.DETAILS + MovieRows.FROM + MovieRows.FROM_RATINGS + "WHERE m.tmdb_id = :id")
                .bind("id", id)
                .map(row -> new Found(rows.details(row), MovieRows.enriched(row)))
                .one();
    }

    private Mono<List<MovieCard>> load(List<Long> ids) {
        if (ids.isEmpty()) {
            return Mono.just(List.of());
        }
        var due = new ArrayList<Long>();
        return select(MovieRows.CARD + MovieRows.FROM + "WHERE m.tmdb_id = ANY(:ids)")
                .bind("ids", ids.toArray(Long[]::new))
                .map(row -> remember(row, due))
                .all()
                .collectList()
                .doOnNext(loaded -> enrichment.want(due));
    }

    private DatabaseClient.GenericExecuteSpec select(String sql) {
        return database.sql(sql).bind("due", freshness.due()).bind("oldest", freshness.oldest());
    }

    private MovieCard remember(Readable row, List<Long> due) {
        var card = rows.card(row);
        cards.put(card.tmdbId(), card);
        if (MovieRows.enriched(row) != Enriched.FRESH) {
            due.add(card.tmdbId());
        }
        return card;
    }

    private static Map<Long, MovieCard> inOrder(
            Collection<Long> wanted, Map<Long, MovieCard> known, List<MovieCard> loaded) {
        var all = new HashMap<>(known);
        loaded.forEach(card -> all.put(card.tmdbId(), card));
        var ordered = new LinkedHashMap<Long, MovieCard>();
        for (Long id : wanted) {
            var card = all.get(id);
            if (card != null) {
                ordered.put(id, card);
            }
        }
        return ordered;
    }

    private record Found(MovieDetails details, Enriched enriched) {}
}
