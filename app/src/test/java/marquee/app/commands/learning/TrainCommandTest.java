package marquee.app.commands.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Stars;
import marquee.catalog.sample.SampleDataset;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.schema.EventCodec;
import marquee.towers.inference.DjlMovieTowers;
import marquee.towers.release.Manifest;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import marquee.towers.release.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainCommandTest {

    private static final long NEWCOMER = 1_000_000_001;
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @TempDir
    private Path data;

    private final Postgres postgres = TestDatabase.fresh();

    @Test
    void training_again_sees_what_people_rated_since() throws SQLException {
        Dataset sample = SampleDataset.bundled();
        Manifest before = train();
        List<Long> movies;
        try (var all = sample.movies()) {
            movies = all.map(Movie::id).map(id -> id.value()).limit(3).toList();
        }
        for (long movie : movies) {
            say(Event.by(NEWCOMER, NOW, new Action.Rated(movie, new Stars(4.5))));
        }
        Manifest after = train();

        assertThat(before.data().hash()).isEqualTo(sample.hash());
        assertThat(after.data().ratings()).isEqualTo(before.data().ratings() + 3);
        assertThat(after.data().users()).isEqualTo(before.data().users() + 1);
        assertThat(after.data().hash()).isNotEqualTo(sample.hash());
        assertThat(after.datasetHash()).isEqualTo(sample.hash());
        assertThat(after.parameters())
                .containsEntry("eventsWatermark", "3")
                .containsEntry("events", "3")
                .containsEntry("ratingsFromEvents", "3");
    }

    @Test
    void movies_that_came_by_the_catalogues_door_are_learned_once_people_rated_them() throws SQLException {
        TestDatabase.execute(postgres, """
                INSERT INTO movies (tmdb_id, title, year, genres, tags, overview, keywords, people, vote_average, vote_count,
                                    rating_count)
                VALUES (900000001, 'By the door', 2026, '{Drama}', '{}', 'A film of ours.', '{}', '{}', 0, 0, 0)
                """);
        for (long person = NEWCOMER; person < NEWCOMER + 5; person++) {
            say(Event.by(person, NOW, new Action.Rated(900_000_001, new Stars(5))));
        }
        Manifest learned = train();

        assertThat(learned.parameters()).containsEntry("moviesAdded", "1").containsEntry("ratingsFromEvents", "5");
        assertThat(newest().vocabulary().movie(900_000_001)).isNotEqualTo(Vocabulary.UNKNOWN);
        try (var towers = DjlMovieTowers.open(newest(), data.resolve("cache").resolve("text"))) {
            assertThat(towers.knows(new MovieId(900_000_001))).isTrue();
        }
    }

    @Test
    void from_histories_in_files_the_same_is_learned_and_what_came_later_is_not() throws SQLException {
        long movie;
        try (var all = SampleDataset.bundled().movies()) {
            movie = all.findFirst().orElseThrow().id().value();
        }
        say(Event.by(NEWCOMER, NOW, new Action.Rated(movie, new Stars(4.5))));
        Manifest fromMemory = train();
        Path histories = data.resolve("histories");
        assertThat(execute(new HistoriesCommand(), database(), List.of("--to", histories.toString())))
                .isZero();
        say(Event.by(NEWCOMER + 1, NOW, new Action.Rated(movie, new Stars(1))));
        Manifest fromFiles = train(List.of("--histories", histories.toString()));

        assertThat(fromFiles.data().ratings()).isEqualTo(fromMemory.data().ratings());
        assertThat(fromFiles.data().users()).isEqualTo(fromMemory.data().users());
        assertThat(fromFiles.datasetHash()).isEqualTo(fromMemory.datasetHash());
        assertThat(fromFiles.parameters())
                .containsEntry("eventsWatermark", "1")
                .containsEntry("eventsStore", "postgres")
                .containsEntry("ratingsFromEvents", "1");
    }

    @Test
    void who_was_erased_after_histories_were_written_is_not_learned_from() {
        Path histories = data.resolve("histories");
        List<String> to = List.of("--to", histories.toString());
        assertThat(execute(new HistoriesCommand(), database(), to)).isZero();
        Manifest before = train(List.of("--histories", histories.toString()));
        long gone = firstPerson();
        TestDatabase.execute(postgres, "INSERT INTO deleted_users (id) VALUES (%d)".formatted(gone));

        List<String> both = new ArrayList<>(database());
        both.addAll(List.of("--histories", histories.toString()));
        Manifest after = train(both);

        assertThat(after.data().users()).isEqualTo(before.data().users() - 1);
        assertThat(newest().vocabulary().user(gone)).isEqualTo(Vocabulary.UNKNOWN);
        assertThat(after.parameters())
                .containsEntry("erasedPeople", "1")
                .containsEntry("erasedPeopleLeftOut", "1")
                .containsEntry("erasedPeopleLearnedFrom", "0");
    }

    private static long firstPerson() {
        try (var ratings = SampleDataset.bundled().ratings()) {
            return ratings.findFirst().orElseThrow().userId();
        }
    }

    @Test
    void another_store_beside_histories_is_refused_since_they_hold_what_was_said() {
        assertThat(execute(
                        new TrainCommand(),
                        List.of("--clickhouse", "http://localhost:1/none"),
                        List.of("--histories", data.resolve("histories").toString())))
                .isEqualTo(2);
    }

    private Manifest train() {
        return train(database());
    }

    private Manifest train(List<String> source) {
        List<String> brief = List.of("--text-encoder", "hashed", "--max-steps", "0", "--ranker", "none", "--force");
        assertThat(execute(new TrainCommand(), source, brief)).isZero();
        return newest().manifest();
    }

    private Release newest() {
        return new Releases(data.resolve("models"))
                .newestIntact(any -> true, damage -> {
                    throw new AssertionError(damage);
                })
                .orElseThrow();
    }

    private int execute(Callable<Integer> command, List<String> source, List<String> more) {
        var arguments = new ArrayList<>(List.of("--dataset", "sample", "--data", data.toString()));
        arguments.addAll(source);
        arguments.addAll(more);
        return new CommandLine(command).execute(arguments.toArray(String[]::new));
    }

    private List<String> database() {
        return List.of(
                "--postgres",
                "postgresql://" + postgres.host() + ":" + postgres.port() + "/" + postgres.database(),
                "--postgres-user",
                postgres.user(),
                "--postgres-password",
                postgres.password());
    }

    private void say(Event event) throws SQLException {
        try (var connection = TestDatabase.connect(postgres);
                var insert = connection.prepareStatement("INSERT INTO outbox (event_id, event) VALUES (?, ?)")) {
            insert.setObject(1, event.id());
            insert.setBytes(2, EventCodec.encode(event));
            insert.executeUpdate();
        }
    }
}
