package marquee.events.learning;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import marquee.catalog.hash.Sha256;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.EventType;
import marquee.events.schema.EventCodec;
import marquee.events.store.InteractionStore;

/**
 * What people said of movies here, up to a watermark: the word of the latest time on each, which may be that a rating was taken
 * back; and what they watched, which counts as a like of what they have no rating of.
 */
final class RatingsFromEvents {

    private static final Set<EventType> TYPES =
            Set.of(EventType.RATED, EventType.RATING_REMOVED, EventType.PLAYED, EventType.ERASED);

    private final long watermark;
    private final Map<Long, Map<Long, Word>> words = new TreeMap<>();
    private final Map<Long, Map<Long, Rating>> plays = new TreeMap<>();
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
        if (event.personId().isPresent()) {
            add(event, event.personId().getAsLong(), movies);
        }
    }

    private void add(Event event, long person, Predicate<MovieId> movies) {
        switch (event.action()) {
            case Action.Rated rated -> {
                var movie = new MovieId(rated.movieId());
                if (movies.test(movie)) {
                    var rating = new Rating(person, movie, rated.stars(), event.at());
                    say(person, rated.movieId(), new Word(event.at(), Optional.of(rating)));
                }
            }
            case Action.RatingRemoved removed -> say(person, removed.movieId(), new Word(event.at(), Optional.empty()));
            case Action.Played played -> {
                var movie = new MovieId(played.movieId());
                if (movies.test(movie)) {
                    watch(new Rating(person, movie, Stars.POSITIVE, event.at()));
                }
            }
            case Action.Erased gone -> {
                erased.add(person);
                words.remove(person);
                plays.remove(person);
            }
            default -> throw new IllegalArgumentException(event.type() + " was not asked for");
        }
    }

    /** Of words of one time the one that was heard last counts. */
    private void say(long person, long movie, Word word) {
        words.computeIfAbsent(person, any -> new TreeMap<>())
                .merge(movie, word, (before, after) -> after.at().isBefore(before.at()) ? before : after);
    }

    private void watch(Rating play) {
        plays.computeIfAbsent(play.userId(), any -> new TreeMap<>())
                .merge(
                        play.movie().value(),
                        play,
                        (before, after) -> after.at().isBefore(before.at()) ? before : after);
    }

    /** Leaves out what people watched and have rated in the data set, as far as that stands. */
    void withoutPlaysOf(Stream<Rating> standing) {
        standing.forEach(rating -> {
            var theirs = plays.get(rating.userId());
            if (theirs != null) {
                theirs.remove(rating.movie().value());
            }
        });
    }

    boolean hasPlays() {
        return !plays.isEmpty();
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

    /** Those that stand, by person and movie; then what was watched and not rated, likewise. */
    Stream<Rating> ratings() {
        Stream<Rating> rated = words.values().stream()
                .flatMap(ofOne -> ofOne.values().stream())
                .flatMap(word -> word.rating().stream());
        Stream<Rating> watched = plays.values().stream()
                .flatMap(ofOne -> ofOne.values().stream())
                .filter(this::isUnrated);
        return Stream.concat(rated, watched);
    }

    private boolean isUnrated(Rating play) {
        Word word = words.getOrDefault(play.userId(), Map.of()).get(play.movie().value());
        return word == null || word.rating().isEmpty();
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

    /**
     * What somebody said of a movie.
     *
     * @param at when
     * @param rating absent when they took it back
     */
    private record Word(Instant at, Optional<Rating> rating) {}
}
