package marquee.events.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import marquee.catalog.histories.HistoryDataset;
import marquee.catalog.histories.HistoryManifest;
import marquee.catalog.sample.SampleDataset;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.clickhouse.ClickHouseEngine;
import marquee.events.clickhouse.ClickHouseInteractionStore;
import marquee.events.postgres.PostgresInteractionStore;
import marquee.events.store.InteractionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedHistoriesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final long NEWCOMER = 1_000_000_001;
    private static final Comparator<Rating> BY_PERSON_AND_MOVIE = Comparator.comparingLong(Rating::userId)
            .thenComparingLong(rating -> rating.movie().value());

    @TempDir
    private Path folder;

    private static final Movie DESCRIBED = new Movie(
            new MovieId(999_999_998),
            OptionalLong.empty(),
            "A Film, \"Ours\"",
            OptionalInt.of(2026),
            List.of("Drama", "Sci-Fi"),
            List.of(),
            new Movie.Text(
                    Optional.of("Two lines,\nand a comma."),
                    Optional.empty(),
                    OptionalInt.empty(),
                    List.of("sea, open"),
                    List.of("A. Director", "An Actor"),
                    Optional.of("/poster.jpg"),
                    Optional.empty(),
                    Optional.of("en")),
            new Movie.Popularity(6.5, 12));

    private final FurtherMovies described = ids -> ids.contains(DESCRIBED.id()) ? List.of(DESCRIBED) : List.of();
    private final Dataset sample = SampleDataset.bundled();
    private final List<Rating> before = ratings(sample);

    @Test
    void they_hold_what_a_training_in_memory_reads() {
        try (var store = PostgresInteractionStore.open(TestDatabase.fresh())) {
            store.append(everythingThatCanBeSaid());
            HistoryManifest written = write("h", store);
            var inMemory = DatasetWithEvents.of(sample, store, described);
            var inFiles = HistoryDataset.open(folder.resolve("h"), sample);

            assertThat(ratings(inFiles))
                    .usingElementComparator(BY_PERSON_AND_MOVIE.thenComparing(Rating::stars))
                    .containsExactlyInAnyOrderElementsOf(ratings(inMemory));
            assertThat(movies(inFiles)).isEqualTo(movies(inMemory)).endsWith(DESCRIBED);
            assertThat(written.provenance())
                    .isEqualTo(inMemory.provenance())
                    .containsEntry("moviesAdded", "1")
                    .containsEntry("eventsOfUnknownMovies", "1")
                    .containsEntry(Dataset.DATASET_HASH, sample.hash());
        }
    }

    @Test
    void where_nothing_was_said_they_are_those_of_the_data_set() {
        try (var store = PostgresInteractionStore.open(TestDatabase.fresh())) {
            assertThat(write("with", store).hash())
                    .isEqualTo(new PreparedHistories(sample, folder.resolve("without"))
                            .write()
                            .hash());
        }
    }

    @Test
    void the_same_events_give_the_same_bytes_whatever_store_put_them_in_order() {
        List<Event> said = everythingThatCanBeSaid();
        var mixed = new ArrayList<>(said);
        Collections.shuffle(mixed, new Random(5));
        try (var postgres = PostgresInteractionStore.open(TestDatabase.fresh());
                var clickHouse = ClickHouseInteractionStore.open(ClickHouseEngine.fresh())) {
            postgres.append(said);
            clickHouse.append(mixed);

            assertThat(write("clickhouse", clickHouse).hash())
                    .isEqualTo(write("postgres", postgres).hash());
        }
    }

    @Test
    void the_same_watermark_gives_the_same_hash_whatever_comes_later() {
        try (var store = PostgresInteractionStore.open(TestDatabase.fresh())) {
            store.append(everythingThatCanBeSaid());
            long watermark = store.watermark();
            String hash = write("first", store).hash();
            store.append(List.of(rated(NEWCOMER, 0, 0.5, 90)));

            assertThat(new PreparedHistories(sample, folder.resolve("again"))
                            .write(store, watermark, described)
                            .hash())
                    .isEqualTo(hash);
            assertThat(write("later", store).hash()).isNotEqualTo(hash);
        }
    }

    /** Rated, taken back, watched, erased, unknown and nobody's, by people before, within and behind those of the data set. */
    private List<Event> everythingThatCanBeSaid() {
        long known = before.getFirst().userId();
        long other = before.getLast().userId();
        return List.of(
                rated(NEWCOMER, 0, 5, 7),
                rated(NEWCOMER, 0, 3, 2),
                rated(NEWCOMER + 1, 1, 4, 0),
                Event.by(NEWCOMER + 1, NOW.plusSeconds(3), new Action.RatingRemoved(movie(1))),
                played(NEWCOMER + 2, 2, 1),
                Event.by(known, NOW, new Action.RatingRemoved(movie(0))),
                rated(known, 5, 0.5, 1),
                played(known, 0, 2),
                Event.by(other, NOW, new Action.Erased()),
                Event.by(NEWCOMER, NOW, new Action.Rated(999_999_999, new Stars(5))),
                Event.by(NEWCOMER, NOW, new Action.Rated(DESCRIBED.id().value(), new Stars(4))),
                new Event(UUID.randomUUID(), OptionalLong.empty(), NOW, watched(0)));
    }

    private HistoryManifest write(String name, InteractionStore store) {
        return new PreparedHistories(sample, folder.resolve(name)).write(store, store.watermark(), described);
    }

    private Event rated(long person, int movie, double stars, int second) {
        return Event.by(person, NOW.plusSeconds(second), new Action.Rated(movie(movie), new Stars(stars)));
    }

    private Event played(long person, int movie, int second) {
        return Event.by(person, NOW.plusSeconds(second), watched(movie));
    }

    private Action watched(int movie) {
        return new Action.Played(movie(movie), Optional.empty(), OptionalInt.empty());
    }

    private long movie(int place) {
        return before.get(place).movie().value();
    }

    private static List<Movie> movies(Dataset dataset) {
        try (var movies = dataset.movies()) {
            return movies.toList();
        }
    }

    private static List<Rating> ratings(Dataset dataset) {
        try (var ratings = dataset.ratings()) {
            return ratings.toList();
        }
    }
}
