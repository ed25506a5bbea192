package marquee.app.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.Stars;
import marquee.catalog.sample.SampleDataset;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.schema.EventCodec;
import marquee.towers.release.Manifest;
import marquee.towers.release.Releases;
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

    private Manifest train() {
        int exit = new CommandLine(new TrainCommand())
                .execute(
                        "--dataset",
                        "sample",
                        "--data",
                        data.toString(),
                        "--text-encoder",
                        "hashed",
                        "--max-steps",
                        "0",
                        "--ranker",
                        "none",
                        "--force",
                        "--postgres",
                        "postgresql://" + postgres.host() + ":" + postgres.port() + "/" + postgres.database(),
                        "--postgres-user",
                        postgres.user(),
                        "--postgres-password",
                        postgres.password());
        assertThat(exit).isZero();
        return new Releases(data.resolve("models"))
                .newestIntact(any -> true, damage -> {
                    throw new AssertionError(damage);
                })
                .orElseThrow()
                .manifest();
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
