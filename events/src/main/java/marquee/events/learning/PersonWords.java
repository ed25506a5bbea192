package marquee.events.learning;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import marquee.events.Action;

/**
 * What one person said of movies here: the word of the latest time on each, which may be that a rating was taken back; and what
 * they watched, which counts as a like of what they have no rating of. Not thread-safe.
 */
final class PersonWords {

    private final long person;
    private final Predicate<MovieId> movies;
    private final Map<Long, Word> words = new TreeMap<>();
    private final Map<Long, Rating> plays = new TreeMap<>();
    private boolean erased;
    private long passedOver;

    /** @param movies those that can be rated; ratings of others are passed over */
    PersonWords(long person, Predicate<MovieId> movies) {
        this.person = person;
        this.movies = movies;
    }

    /** Hears what comes next in the order of times. */
    void add(Action action, Instant at) {
        switch (action) {
            case Action.Rated rated -> {
                var movie = new MovieId(rated.movieId());
                if (isKnown(movie)) {
                    say(rated.movieId(), new Word(at, Optional.of(new Rating(person, movie, rated.stars(), at))));
                }
            }
            case Action.RatingRemoved removed -> say(removed.movieId(), new Word(at, Optional.empty()));
            case Action.Played played -> {
                var movie = new MovieId(played.movieId());
                if (isKnown(movie)) {
                    watch(new Rating(person, movie, Stars.POSITIVE, at));
                }
            }
            case Action.Erased gone -> {
                erased = true;
                words.clear();
                plays.clear();
            }
            default -> throw new IllegalArgumentException(action + " was not asked for");
        }
    }

    private boolean isKnown(MovieId movie) {
        boolean known = movies.test(movie);
        passedOver += known ? 0 : 1;
        return known;
    }

    /** How many ratings and plays were of movies that cannot be rated. */
    long passedOver() {
        return passedOver;
    }

    /** Of words of one time the one that was heard last counts. */
    private void say(long movie, Word word) {
        words.merge(movie, word, (before, after) -> after.at().isBefore(before.at()) ? before : after);
    }

    private void watch(Rating play) {
        plays.merge(play.movie().value(), play, (before, after) -> after.at().isBefore(before.at()) ? before : after);
    }

    boolean isErased() {
        return erased;
    }

    boolean hasPlays() {
        return !plays.isEmpty();
    }

    /** Whether a rating of theirs in the data set still stands. */
    boolean leavesStanding(Rating rating) {
        return !erased && !words.containsKey(rating.movie().value());
    }

    /** Hears that a rating of theirs in the data set stands, which says more than that they watched the movie. */
    void stands(Rating rating) {
        plays.remove(rating.movie().value());
    }

    /** What they rated here and did not take back, by movie. */
    Stream<Rating> rated() {
        return words.values().stream().flatMap(word -> word.rating().stream());
    }

    /** What they watched and did not rate, by movie. */
    Stream<Rating> watched() {
        return plays.values().stream().filter(this::isUnrated);
    }

    private boolean isUnrated(Rating play) {
        Word word = words.get(play.movie().value());
        return word == null || word.rating().isEmpty();
    }

    /**
     * What somebody said of a movie.
     *
     * @param at when
     * @param rating absent when they took it back
     */
    private record Word(Instant at, Optional<Rating> rating) {}
}
