package marquee.loader.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import marquee.catalog.Dataset;
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
import marquee.events.postgres.PostgresInteractionStore;
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

    private Dataset learned(Optional<Postgres> database, Optional<ClickHouse> server) {
        return new LearningData(database, server, Progress.silent()).of(sample);
    }

    private static void claim(Postgres database, String hash) {
        TestDatabase.execute(database, "INSERT INTO data_set (hash, name) VALUES ('" + hash + "', 'some')");
    }
}
