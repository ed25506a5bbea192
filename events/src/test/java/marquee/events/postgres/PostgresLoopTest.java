package marquee.events.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Parser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import marquee.catalog.Stars;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.loop.EventScripts;
import marquee.events.loop.LoopDriver;
import marquee.events.machines.Lateness;
import marquee.events.machines.Machine;
import marquee.events.machines.Output;
import marquee.events.machines.TrendWeight;
import marquee.events.wire.StateWire.PersonCounts;
import org.junit.jupiter.api.Test;

class PostgresLoopTest extends EventScripts {

    private static final Instant NOW = Instant.parse("2025-11-26T12:00:00Z");

    @Override
    protected LoopDriver driver() {
        return new PostgresDriver(TestDatabase.fresh());
    }

    @Test
    void weights_are_those_of_the_database() throws Exception {
        Postgres postgres = TestDatabase.fresh();
        try (var connection = TestDatabase.connect(postgres);
                var query = connection.prepareStatement("SELECT weight_of_like(?::timestamptz)")) {
            for (String at : List.of(
                    "2025-08-13T00:00:00Z",
                    "2025-08-14T00:00:00Z",
                    "2026-02-03T04:05:06.789Z",
                    "2035-01-01T00:00:00Z")) {
                query.setString(1, at);
                try (var row = query.executeQuery()) {
                    row.next();
                    double weight = TrendWeight.at(Instant.parse(at)).doubleValue();
                    assertThat(row.getDouble(1))
                            .isCloseTo(weight, org.assertj.core.data.Percentage.withPercentage(1e-6));
                }
            }
        }
    }

    @Test
    void while_one_relay_works_another_has_nothing_to_do() throws Exception {
        Postgres postgres = TestDatabase.fresh();
        try (var driver = new PostgresDriver(postgres);
                var held = TestDatabase.connect(postgres);
                var relay = new OutboxRelay(postgres)) {
            driver.send(List.of(Event.by(1, NOW, new Action.Rated(603, new Stars(5)))));
            held.setAutoCommit(false);
            held.createStatement().execute("SELECT FROM relays FOR UPDATE");

            assertThat(relay.relay()).isEqualTo(Relayed.NOTHING);
            assertThat(relay.backlog().events()).isEqualTo(1);
            held.rollback();
            assertThat(relay.relay().handled()).isEqualTo(1);
            assertThat(relay.backlog().events()).isZero();
        }
    }

    @Test
    void an_event_that_a_machine_stumbles_over_is_kept_with_its_cause_and_changes_no_sum() throws Exception {
        Postgres postgres = TestDatabase.fresh();
        try (var driver = new PostgresDriver(postgres);
                var relay = new OutboxRelay(postgres, List.of(Machine.all().getFirst(), new Stumbling()))) {
            driver.send(List.of(
                    Event.by(1, NOW, new Action.Rated(603, new Stars(5))),
                    Event.by(2, NOW, new Action.Rated(603, new Stars(5)))));

            assertThat(relay.relay()).isEqualTo(new Relayed(2, 1, 1, 0, NOW));
            assertThat(driver.trending())
                    .hasEntrySatisfying(
                            603L, trend -> assertThat(trend.people()).isEqualTo(1));
            try (var connection = TestDatabase.connect(postgres);
                    var row = connection.createStatement().executeQuery("SELECT cause, person_id FROM dead_letters")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("stumbled");
                assertThat(row.getLong(2)).isEqualTo(1);
            }
        }
    }

    @Test
    void what_comes_long_after_newer_events_is_counted_as_late_and_handled_like_all_others() {
        Postgres postgres = TestDatabase.fresh();
        try (var driver = new PostgresDriver(postgres);
                var relay = new OutboxRelay(postgres)) {
            var like = new Action.Rated(603, new Stars(5));
            driver.send(List.of(Event.by(1, NOW, like)));
            assertThat(relay.relay().late()).isZero();
            driver.send(List.of(
                    Event.by(2, NOW.minus(Lateness.USUAL_DELAY), like),
                    Event.by(3, NOW.minus(Lateness.USUAL_DELAY).minusMillis(1), like)));
            assertThat(relay.relay()).isEqualTo(new Relayed(2, 2, 0, 1, NOW.minus(Lateness.USUAL_DELAY)));
            assertThat(driver.trending())
                    .hasEntrySatisfying(
                            603L, trend -> assertThat(trend.people()).isEqualTo(3));
        }
    }

    @Test
    void after_a_failure_of_any_kind_everything_counts_once() {
        Postgres postgres = TestDatabase.fresh();
        try (var driver = new PostgresDriver(postgres);
                var relay = new OutboxRelay(postgres, List.of(Machine.all().getFirst(), new FailingAtFirst()))) {
            driver.send(List.of(
                    Event.by(1, NOW, new Action.Rated(603, new Stars(5))),
                    Event.by(2, NOW, new Action.Rated(603, new Stars(5)))));

            assertThatThrownBy(relay::relay).hasMessage("for once");
            assertThat(relay.backlog().events()).isEqualTo(2);
            assertThat(relay.relay()).isEqualTo(new Relayed(2, 2, 0, 0, NOW));
            assertThat(driver.trending())
                    .hasEntrySatisfying(
                            603L, trend -> assertThat(trend.people()).isEqualTo(2));
        }
    }

    /** Sees everything and does nothing. */
    private static class Onlooker implements Machine<PersonCounts> {

        @Override
        public String name() {
            return "onlooker";
        }

        @Override
        public Optional<String> key(Event event) {
            return Optional.of("all");
        }

        @Override
        public Parser<PersonCounts> parser() {
            return PersonCounts.parser();
        }

        @Override
        public PersonCounts start() {
            return PersonCounts.getDefaultInstance();
        }

        @Override
        public PersonCounts apply(PersonCounts state, Event event, Consumer<Output> out) {
            return state;
        }
    }

    /** Cannot stand the first person. */
    private static final class Stumbling extends Onlooker {

        @Override
        public PersonCounts apply(PersonCounts state, Event event, Consumer<Output> out) {
            if (event.personId().orElseThrow() == 1) {
                throw new IllegalStateException("stumbled");
            }
            return state;
        }
    }

    /** Does not know whose the first event is that it is asked about. */
    private static final class FailingAtFirst extends Onlooker {

        private boolean hasFailed;

        @Override
        public Optional<String> key(Event event) {
            if (!hasFailed) {
                hasFailed = true;
                throw new IllegalStateException("for once");
            }
            return super.key(event);
        }
    }
}
