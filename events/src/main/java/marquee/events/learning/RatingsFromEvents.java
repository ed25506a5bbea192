package marquee.events.learning;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.hash.Sha256;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.EventType;
import marquee.events.schema.EventCodec;
import marquee.events.store.InteractionStore;

/** What people said of movies here, up to a watermark: the last word on each, which may be that a rating was taken back. */
final class RatingsFromEvents {

    private static final Set<EventType> TYPES = Set.of(EventType.RATED, EventType.RATING_REMOVED, EventType.ERASED);

    private final long watermark;
    private final Map<Long, Map<Long, Optional<Rating>>> words = new TreeMap<>();
    private final Set<Long> erased = new HashSet<>();
    private long events;
    private String hash = "";

    private RatingsFromEvents(long watermark) {
        this.watermark = watermark;
    }

    /** Reads them; ratings of other movies than these are passed over. */
    static RatingsFromEvents read(long watermark, InteractionStore store, Predicate<MovieId> movies) {
        var said = new RatingsFromEvents(watermark);
        var digest = Sha256.digest();
        store.read(watermark, TYPES, event -> {
            digest.update(EventCodec.encode(event));
            said.add(event, movies);
        });
        said.hash = Sha256.hex(digest.digest());
        return said;
    }

    private void add(Event event, Predicate<MovieId> movies) {
        events++;
        long person = event.personId().orElseThrow();
        switch (event.action()) {
            case Action.Rated rated -> {
                var movie = new MovieId(rated.movieId());
                if (movies.test(movie)) {
                    say(person, rated.movieId(), Optional.of(new Rating(person, movie, rated.stars(), event.at())));
                }
            }
            case Action.RatingRemoved removed -> say(person, removed.movieId(), Optional.empty());
            case Action.Erased gone -> {
                erased.add(person);
                words.remove(person);
            }
            default -> throw new IllegalArgumentException(event.type() + " was not asked for");
        }
    }

    private void say(long person, long movie, Optional<Rating> word) {
        words.computeIfAbsent(person, any -> new TreeMap<>()).put(movie, word);
    }

    /** Whether a rating of the data set still stands. */
    boolean leavesStanding(Rating rating) {
        return !erased.contains(rating.userId())
                && !words.getOrDefault(rating.userId(), Map.of())
                        .containsKey(rating.movie().value());
    }

    boolean isErased(long person) {
        return erased.contains(person);
    }

    /** Those that stand, by person and movie. */
    Stream<Rating> ratings() {
        return words.values().stream().flatMap(ofOne -> ofOne.values().stream()).flatMap(Optional::stream);
    }

    long standing() {
        return ratings().count();
    }

    long watermark() {
        return watermark;
    }

    long events() {
        return events;
    }

    String hash() {
        return hash;
    }
}
