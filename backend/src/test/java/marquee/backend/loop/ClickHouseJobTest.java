package marquee.backend.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import marquee.backend.background.Causes;
import marquee.backend.movies.SettableClock;
import marquee.catalog.Stars;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.clickhouse.ClickHouse;
import marquee.events.clickhouse.ClickHouseEngine;
import marquee.events.postgres.PostgresInteractionStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

class ClickHouseJobTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final Postgres postgres = TestDatabase.fresh();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final SettableClock clock = new SettableClock();

    @BeforeEach
    void begin() {
        TestDatabase.execute(postgres, "INSERT INTO data_set (hash, name) VALUES ('h', 'some')");
        try (var store = PostgresInteractionStore.open(postgres)) {
            store.append(List.of(Event.by(1, NOON, new Action.Rated(603, new Stars(5)))));
        }
    }

    @Test
    void a_run_copies_all_and_says_so() {
        var job = job(ClickHouseEngine.fresh());
        clock.advance(Duration.ofMinutes(1));
        assertThat(gauge("lag")).isEqualTo(60);
        run(job);
        run(job);

        assertThat(metrics.get("marquee.clickhouse.copied").counter().count()).isEqualTo(1);
        assertThat(gauge("behind")).isZero();
        assertThat(gauge("lag")).isZero();
        job.destroy();
    }

    @Test
    void while_clickhouse_is_away_the_lag_grows_and_it_is_told_as_a_part_that_is_away() {
        var job = job(new ClickHouse("http", "127.0.0.1", 1, "marquee", "default", ""));
        assertThatThrownBy(() -> run(job))
                .satisfies(failure -> assertThat(Causes.isUnavailable(failure)).isTrue());
        clock.advance(Duration.ofMinutes(10));

        assertThat(gauge("lag")).isEqualTo(600);
        job.destroy();
    }

    private ClickHouseJob job(ClickHouse server) {
        String url = "http://" + server.host() + ":" + server.port() + "/" + server.database();
        return new ClickHouseJob(
                postgres,
                new ClickHouseProperties(url, server.user(), server.password(), Duration.ofSeconds(5)),
                metrics,
                clock);
    }

    private static void run(ClickHouseJob job) {
        job.run(Schedulers.immediate()).block();
    }

    private double gauge(String name) {
        return metrics.get("marquee.clickhouse." + name).gauge().value();
    }
}
