package marquee.backend.movies;

import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import marquee.backend.guards.Unavailable;
import marquee.backend.movies.enrichment.Enriched;
import marquee.backend.movies.enrichment.Enrichment;
import marquee.backend.movies.enrichment.Freshness;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The movies of the catalogue, as the API shows them. Thread-safe; nothing here blocks. */
public final class Movies {

    private final DatabaseClient database;
    private final DatabaseGuard guard;
    private final MovieRows rows;
    private final Freshness freshness;
    private final Enrichment enrichment;
    private final CardCache memory;

    Movies(DatabaseClient database, DatabaseGuard guard, MovieRows rows, Freshness freshness, Enrichment enrichment) {
        this.database = database;
        this.guard = guard;
        this.rows = rows;
        this.freshness = freshness;
        this.enrichment = enrichment;
        this.memory = new CardCache(freshness.clock());
        enrichment.arrivals().subscribe(memory::outdate);
    }

    /**
     * The cards of these movies by id, in the order asked for, each once; movies that the catalogue does not know are
     * left out. One query at most. While the database is away, old cards have to do.
     *
     * @return fails only when the database is away and not every card is remembered
     */
    public Mono<Map<Long, MovieCard>> cards(Collection<Long> ids) {
        return lookUp(ids, (wanted, away) -> {
                    var old = memory.old(wanted);
                    return old.size() < wanted.size() ? Mono.error(away) : Mono.just(new Cards(old, false));
                })
                .map(Cards::byId);
    }

    /** The same, with those cards that are remembered when the database is away; never fails for that. */
    public Mono<Cards> cardsAtHand(Collection<Long> ids) {
        return lookUp(ids, (wanted, away) -> Mono.just(new Cards(memory.old(wanted), false)));
    }

    /** Whether this movie's card can be had without the database. */
    public boolean isAtHand(long id) {
        return memory.knows(id);
    }

    /** Forgets what is remembered of these movies, since the catalogue says something else of them by now. */
    public void forget(Collection<Long> ids) {
        memory.forget(ids);
    }

    /** Reads the cards of the best known movies into memory, half of what it holds; nothing is asked of anybody else. */
    Mono<Void> readAhead() {
        return select(MovieRows.CARD + MovieRows.FROM + "ORDER BY m.fame DESC, m.tmdb_id LIMIT :limit")
                .bind("limit", CardCache.MOST / 2)
                .map(rows::card)
                .all()
                .doOnNext(memory::keep)
                .then();
    }

    /** As a rule every card is remembered, and nothing more is made than what is answered. */
    private Mono<Cards> lookUp(Collection<Long> ids, BiFunction<Collection<Long>, Throwable, Mono<Cards>> whenAway) {
        return Mono.defer(() -> {
            var known = memory.fresh(ids);
            return known.keySet().containsAll(ids)
                    ? Mono.just(new Cards(known, true))
                    : complete(known, new LinkedHashSet<>(ids), whenAway);
        });
    }

    private Mono<Cards> complete(
            Map<Long, MovieCard> known,
            Collection<Long> wanted,
            BiFunction<Collection<Long>, Throwable, Mono<Cards>> whenAway) {
        var missing = wanted.stream().filter(id -> !known.containsKey(id)).toList();
        return load(missing)
                .map(loaded -> new Cards(inOrder(wanted, known, loaded), true))
                .onErrorResume(Unavailable::is, away -> whenAway.apply(wanted, away));
    }

    /** Everything about one movie; empty when the catalogue does not know it. */
    public Mono<MovieDetails> find(long id) {
        return guard.longRead(read(id)).flatMap(found -> switch (found.enriched()) {
            case FRESH -> Mono.just(found.details());
            case STALE -> {
                enrichment.want(List.of(id));
                yield Mono.just(found.details());
            }
            case NEVER -> enrichment.fetch(id).then(guard.longRead(read(id))).map(Found::details);
        });
    }

    private Mono<Found> read(long id) {
        return select(MovieRows.DETAILS + MovieRows.FROM + MovieRows.FROM_RATINGS + "WHERE m.tmdb_id = :id")
                .bind("id", id)
                .map(row -> new Found(rows.details(row), MovieRows.enriched(row)))
                .one();
    }

    private Mono<List<MovieCard>> load(List<Long> ids) {
        var due = new ArrayList<Long>();
        return select(MovieRows.CARD + MovieRows.FROM + "WHERE m.tmdb_id = ANY(:ids)")
                .bind("ids", ids.toArray(Long[]::new))
                .map(row -> remember(row, due))
                .all()
                .collectList()
                .as(guard::read)
                .doOnNext(loaded -> enrichment.want(due));
    }

    private DatabaseClient.GenericExecuteSpec select(String sql) {
        return database.sql(sql).bind("due", freshness.due()).bind("oldest", freshness.oldest());
    }

    private MovieCard remember(Readable row, List<Long> due) {
        var card = rows.card(row);
        memory.keep(card);
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
