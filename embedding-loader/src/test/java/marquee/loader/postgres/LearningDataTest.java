package marquee.loader.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import marquee.catalog.Catalogue;
import marquee.catalog.Dataset;
import marquee.catalog.ExportedMovie;
import marquee.catalog.Movie;
import marquee.catalog.MovieExport;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import marquee.catalog.progress.Progress;
import marquee.catalog.sample.SampleDataset;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.clickhouse.ClickHouse;
import marquee.events.clickhouse.ClickHouseCopy;
import marquee.events.clickhouse.ClickHouseEngine;
import marquee.events.kafka.KafkaBroker;
import marquee.events.postgres.PostgresInteractionStore;
import marquee.events.schema.EventCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What training learns from, by what is named. */
class LearningDataTest {

    private static final long NEWCOMER = 1_000_000_001;

    private final Dataset sample = SampleDataset.bundled();
    private final Postgres postgres = TestDatabase.fresh();

    @BeforeEach
    void rate() {
        claim(postgres, sample.origin());
        long movie;
        try (var ratings = sample.ratings()) {
            movie = ratings.findFirst().map(Rating::movie).orElseThrow().value();
        }
        try (var store = PostgresInteractionStore.open(postgres)) {
            store.append(List.of(
                    Event.by(NEWCOMER, Instant.parse("2026-11-26T12:00:00Z"), new Action.Rated(movie, new Stars(5)))));
        }
    }

    @Test
    void where_nothing_is_named_it_is_the_data_set() {
        assertThat(learned(Optional.empty(), Optional.empty())).isSameAs(sample);
    }

    @Test
    void with_both_named_what_only_the_database_has_is_copied_and_read_from_clickhouse() {
        ClickHouse server = ClickHouseEngine.fresh();
        Dataset learned = learned(Optional.of(postgres), Optional.of(server));

        assertThat(learned.provenance())
                .containsEntry("eventsStore", "clickhouse")
                .containsEntry("ratingsFromEvents", "1");
        assertThat(learned.hash())
                .isEqualTo(learned(Optional.of(postgres), Optional.empty()).hash())
                .isEqualTo(learned(Optional.empty(), Optional.of(server)).hash())
                .isNotEqualTo(sample.hash());
    }

    @Test
    void events_of_the_people_of_another_data_set_are_not_learned_from() {
        ClickHouse server = ClickHouseEngine.fresh();
        Postgres another = TestDatabase.fresh();
        claim(another, "another");
        try (var copy = new ClickHouseCopy(another, server)) {
            copy.claim();
        }
        assertThat(learned(Optional.empty(), Optional.of(server))).isSameAs(sample);
        assertThat(learned(Optional.of(another), Optional.empty())).isSameAs(sample);
    }

    @Test
    void who_was_erased_is_left_out_though_no_store_has_heard_of_it_yet() {
        Rating first;
        try (var ratings = sample.ratings()) {
            first = ratings.findFirst().orElseThrow();
        }
        long gone = first.userId();
        TestDatabase.execute(postgres, "INSERT INTO deleted_users (id) VALUES (%d), (%d)".formatted(gone, NEWCOMER));

        Dataset learned = learned(Optional.of(postgres), Optional.empty());

        try (var ratings = learned.ratings()) {
            assertThat(ratings.mapToLong(Rating::userId))
                    .isNotEmpty()
                    .doesNotContain(gone)
                    .doesNotContain(NEWCOMER);
        }
        assertThat(learned.erased()).containsExactlyInAnyOrder(gone, NEWCOMER);
        assertThat(learned.provenance())
                .containsEntry("erasedPeople", "2")
                .containsEntry("erasedPeopleLeftOut", "1")
                .containsEntry("ratingsFromEvents", "0");
    }

    @Test
    void what_waits_is_handled_before_and_beside_a_broker_left_to_it() throws SQLException {
        Event rated = Event.by(NEWCOMER + 1, Instant.parse("2026-11-26T12:00:00Z"), new Action.Rated(1, new Stars(5)));
        TestDatabase.execute(
                postgres,
                "INSERT INTO outbox (event_id, event) VALUES ('" + rated.id() + "', '\\x"
                        + HexFormat.of().formatHex(EventCodec.encode(rated)) + "')");

        new LearningData(
                        Optional.of(postgres),
                        Optional.empty(),
                        Optional.of(KafkaBroker.at("127.0.0.1:1")),
                        Progress.silent())
                .of(Catalogue.of(sample, List.of()));
        assertThat(waiting()).isEqualTo(1);
        learned(Optional.of(postgres), Optional.empty());
        assertThat(waiting()).isZero();
    }

    private long waiting() throws SQLException {
        try (var connection = TestDatabase.connect(postgres);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM outbox")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void movies_of_the_door_and_of_exports_are_learned_from_when_somebody_rated_them() {
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        TestDatabase.execute(postgres, """
                INSERT INTO movies (tmdb_id, title, year, genres, tags, overview, keywords, people, vote_average, vote_count,
                                    rating_count)
                VALUES (900000001, 'By the door', 2026, '{Drama}', '{}', 'A film of ours.', '{}', '{}', 0, 0, 0)
                """);
        try (var store = PostgresInteractionStore.open(postgres)) {
            store.append(List.of(
                    Event.by(NEWCOMER, now, new Action.Rated(900_000_001, new Stars(5))),
                    Event.by(NEWCOMER, now, new Action.Rated(900_000_002, new Stars(5))),
                    Event.by(NEWCOMER, now, new Action.Rated(900_000_003, new Stars(5)))));
        }
        var catalogue = Catalogue.of(sample, List.of(new OneMovie(900_000_002, "Of an export")));
        var sources = new LearningData(
                Optional.of(postgres), Optional.of(ClickHouseEngine.fresh()), Optional.empty(), Progress.silent());
        Dataset learned = sources.of(catalogue);

        try (var movies = learned.movies()) {
            assertThat(movies.filter(movie -> movie.id().value() / 1_000_000 == 900))
                    .extracting(Movie::title)
                    .containsExactly("By the door", "Of an export");
        }
        assertThat(learned.provenance())
                .containsEntry("moviesAdded", "2")
                .containsEntry("ratingsFromEvents", "3")
                .containsEntry("eventsOfUnknownMovies", "1");
        var inPostgres = new LearningData(Optional.of(postgres), Optional.empty(), Optional.empty(), Progress.silent());
        assertThat(inPostgres.of(catalogue).hash()).isEqualTo(learned.hash());
    }

    private Dataset learned(Optional<Postgres> database, Optional<ClickHouse> server) {
        return new LearningData(database, server, Optional.empty(), Progress.silent())
                .of(Catalogue.of(sample, List.of()));
    }

    /** An export of one movie. */
    private record OneMovie(long id, String title) implements MovieExport {

        @Override
        public String hash() {
            return title;
        }

        @Override
        public Stream<ExportedMovie> movies() {
            var movie = new Movie(
                    new MovieId(id),
                    OptionalLong.empty(),
                    title,
                    OptionalInt.empty(),
                    List.of(),
                    List.of(),
                    Movie.Text.UNKNOWN,
                    Movie.Popularity.UNKNOWN);
            return Stream.of(new ExportedMovie(movie, false));
        }
    }

    private static void claim(Postgres database, String hash) {
        TestDatabase.execute(database, "INSERT INTO data_set (hash, name) VALUES ('" + hash + "', 'some')");
    }
}
