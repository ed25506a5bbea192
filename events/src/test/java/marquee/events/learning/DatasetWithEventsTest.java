package marquee.events.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import marquee.catalog.sample.SampleDataset;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.postgres.PostgresInteractionStore;
import marquee.events.store.InteractionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatasetWithEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final long NEWCOMER = 1_000_000_001;

    private final Dataset sample = SampleDataset.bundled();
    private InteractionStore store;
    private Rating first;
    private long movie;

    @BeforeEach
    void start() {
        store = PostgresInteractionStore.open(TestDatabase.fresh());
        first = ratings(sample).getFirst();
        movie = first.movie().value();
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void where_nothing_was_said_it_is_the_data_set() {
        var same = DatasetWithEvents.of(sample, store, FurtherMovies.NONE);

        assertThat(ratings(same)).isEqualTo(ratings(sample));
        assertThat(same.hash()).isEqualTo(sample.hash());
    }

    @Test
    void what_was_said_here_grows_it_by_as_many_rows() {
        store.append(List.of(rated(NEWCOMER, movie, 5, 0), rated(NEWCOMER, movie, 3, 1)));
        var grown = DatasetWithEvents.of(sample, store, FurtherMovies.NONE);

        assertThat(ratings(grown))
                .hasSize(ratings(sample).size() + 1)
                .endsWith(new Rating(NEWCOMER, new MovieId(movie), new Stars(3), NOW.plusSeconds(1)));
        assertThat(grown.provenance())
                .containsEntry("events", "2")
                .containsEntry("ratingsFromEvents", "1")
                .containsEntry(Dataset.DATASET_HASH, sample.hash());
    }

    @Test
    void a_rating_given_here_replaces_the_data_sets_and_one_taken_back_leaves() {
        store.append(List.of(rated(first.userId(), movie, 0.5, 0)));
        assertThat(ratings(DatasetWithEvents.of(sample, store, FurtherMovies.NONE)))
                .doesNotContain(first)
                .hasSameSizeAs(ratings(sample));

        store.append(List.of(Event.by(first.userId(), NOW.plusSeconds(5), new Action.RatingRemoved(movie))));
        assertThat(ratings(DatasetWithEvents.of(sample, store, FurtherMovies.NONE)))
                .hasSize(ratings(sample).size() - 1);
    }

    @Test
    void a_rating_that_is_told_late_does_not_replace_a_later_one() {
        store.append(List.of(rated(NEWCOMER, movie, 5, 9), rated(NEWCOMER, movie, 1, 3)));

        assertThat(ratings(DatasetWithEvents.of(sample, store, FurtherMovies.NONE)))
                .endsWith(new Rating(NEWCOMER, new MovieId(movie), new Stars(5), NOW.plusSeconds(9)));
    }

    @Test
    void what_was_watched_is_a_like_of_what_was_not_rated_here_or_in_the_data_set() {
        store.append(List.of(
                played(NEWCOMER, movie, 4),
                played(NEWCOMER, movie, 2),
                played(NEWCOMER + 1, movie, 0),
                rated(NEWCOMER + 1, movie, 2, 1),
                played(first.userId(), movie, 0),
                new Event(UUID.randomUUID(), OptionalLong.empty(), NOW, watched(movie))));

        assertThat(ratings(DatasetWithEvents.of(sample, store, FurtherMovies.NONE)))
                .hasSize(ratings(sample).size() + 2)
                .contains(first)
                .contains(new Rating(NEWCOMER + 1, new MovieId(movie), new Stars(2), NOW.plusSeconds(1)))
                .endsWith(new Rating(NEWCOMER, new MovieId(movie), Stars.POSITIVE, NOW.plusSeconds(4)));
    }

    @Test
    void of_people_who_were_erased_nothing_is_learned() {
        store.append(List.of(
                rated(NEWCOMER, movie, 5, 0),
                Event.by(NEWCOMER, NOW.plusSeconds(1), new Action.Erased()),
                Event.by(first.userId(), NOW, new Action.Erased())));

        assertThat(ratings(DatasetWithEvents.of(sample, store, FurtherMovies.NONE)))
                .isNotEmpty()
                .noneMatch(rating -> rating.userId() == first.userId() || rating.userId() == NEWCOMER);
    }

    @Test
    void the_same_watermark_gives_the_same_hash_and_rows_whatever_comes_later() {
        store.append(List.of(rated(NEWCOMER, movie, 5, 7)));
        var before = DatasetWithEvents.of(sample, store, FurtherMovies.NONE);
        long watermark = store.watermark();
        store.append(List.of(rated(NEWCOMER, movie, 1, 3), rated(NEWCOMER + 1, movie, 1, 0)));

        var again = DatasetWithEvents.upTo(watermark, sample, store, FurtherMovies.NONE);
        assertThat(again.hash()).isEqualTo(before.hash()).isNotEqualTo(sample.hash());
        assertThat(ratings(again)).isEqualTo(ratings(before));
        assertThat(DatasetWithEvents.of(sample, store, FurtherMovies.NONE).hash())
                .isNotEqualTo(before.hash());
    }

    @Test
    void movies_that_the_data_set_does_not_know_are_passed_over() {
        store.append(List.of(rated(NEWCOMER, 999_999_999, 5, 0)));

        var learned = DatasetWithEvents.of(sample, store, FurtherMovies.NONE);
        assertThat(ratings(learned)).isEqualTo(ratings(sample));
        assertThat(learned.provenance()).containsEntry("eventsOfUnknownMovies", "1");
    }

    @Test
    void movies_that_somebody_else_describes_are_rated_like_the_data_sets() {
        Movie other = sampleMovie();
        store.append(List.of(rated(NEWCOMER, 999_999_999, 5, 0), played(NEWCOMER + 1, 999_999_999, 0)));
        var learned = DatasetWithEvents.of(sample, store, ids -> List.of(numbered(999_999_999, other)));

        assertThat(ratings(learned))
                .hasSize(ratings(sample).size() + 2)
                .endsWith(new Rating(NEWCOMER + 1, new MovieId(999_999_999), Stars.POSITIVE, NOW));
        assertThat(learned.provenance())
                .containsEntry("moviesAdded", "1")
                .containsEntry("eventsOfUnknownMovies", "0")
                .containsEntry(Dataset.DATASET_HASH, sample.hash());
        assertThat(learned.hash())
                .isNotEqualTo(
                        DatasetWithEvents.of(sample, store, FurtherMovies.NONE).hash());
        try (var movies = learned.movies()) {
            assertThat(movies.toList()).endsWith(numbered(999_999_999, other));
        }
    }

    private Movie sampleMovie() {
        try (var movies = sample.movies()) {
            return movies.findFirst().orElseThrow();
        }
    }

    private static Movie numbered(long id, Movie movie) {
        return new Movie(
                new MovieId(id),
                OptionalLong.empty(),
                movie.title(),
                movie.year(),
                movie.genres(),
                movie.tags(),
                movie.text(),
                movie.popularity());
    }

    private static Event played(long person, long movie, int second) {
        return Event.by(person, NOW.plusSeconds(second), watched(movie));
    }

    private static Action watched(long movie) {
        return new Action.Played(movie, Optional.empty(), OptionalInt.empty());
    }

    private static Event rated(long person, long movie, double stars, int second) {
        return Event.by(person, NOW.plusSeconds(second), new Action.Rated(movie, new Stars(stars)));
    }

    private static List<Rating> ratings(Dataset dataset) {
        try (var ratings = dataset.ratings()) {
            return ratings.toList();
        }
    }
}
