package marquee.backend.movies;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers cards: for a while as they are, and beyond that for as long as there is room, for when the database is away.
 * About 510 bytes a card, so 51 MB however large the catalogue is. Thread-safe.
 */
final class CardCache {

    /** How many cards it holds. */
    static final int MOST = 100_000;

    private static final int MOST_GENRE_LISTS = 10_000;
    private static final Duration FRESH_FOR = Duration.ofMinutes(10);

    /** Far below what TMDB's terms allow. */
    private static final Duration USED_FOR = Duration.ofDays(7);

    private final Clock clock;
    private final Cache<Long, Remembered> cards =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<List<String>, List<String>> genres =
            Caffeine.newBuilder().maximumSize(MOST_GENRE_LISTS).build();

    CardCache(Clock clock) {
        this.clock = clock;
    }

    /** Those of these that were read lately, by id, in the order asked for. */
    Map<Long, MovieCard> fresh(Collection<Long> ids) {
        return since(ids, now() - FRESH_FOR.toSeconds());
    }

    /** Those of these that were read in the last days, by id, in the order asked for. */
    Map<Long, MovieCard> old(Collection<Long> ids) {
        return since(ids, now() - USED_FOR.toSeconds());
    }

    boolean knows(long id) {
        return !old(List.of(id)).isEmpty();
    }

    /** Keeps a card just read. Movies of the same genres share one list of them. */
    void keep(MovieCard card) {
        cards.put(card.tmdbId(), new Remembered(card.withGenres(genres.get(card.genres(), own -> own)), now()));
    }

    /** Makes a card old: it is to be read again, if it can be. */
    void outdate(long id) {
        cards.asMap()
                .computeIfPresent(
                        id, (key, known) -> new Remembered(known.card(), known.readAt() - FRESH_FOR.toSeconds()));
    }

    /** Forgets these cards. */
    void forget(Collection<Long> ids) {
        cards.invalidateAll(ids);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private Map<Long, MovieCard> since(Collection<Long> ids, long oldest) {
        var found = LinkedHashMap.<Long, MovieCard>newLinkedHashMap(ids.size());
        for (Long id : ids) {
            var known = cards.getIfPresent(id);
            if (known != null && known.readAt() > oldest) {
                found.put(id, known.card());
            }
        }
        return found;
    }

    /** @param readAt in seconds since 1970 */
    private record Remembered(MovieCard card, long readAt) {}
}
