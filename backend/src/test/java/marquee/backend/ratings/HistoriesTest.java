package marquee.backend.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Optional;
import marquee.backend.movies.SettableClock;
import marquee.backend.movies.TestCatalogue;
import marquee.catalog.Stars;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

/** What is known of people, with a database and without. */
class HistoriesTest {

    private final TestCatalogue catalogue = new TestCatalogue();
    private final Histories histories = new Histories(catalogue.database(), TestCatalogue.GUARD);

    @BeforeEach
    void somebody() {
        TestDatabase.execute(catalogue.postgres(), """
                INSERT INTO users (id, name, version, genres) VALUES (7, 'Somebody', 3, '{Drama}');
                INSERT INTO ratings (user_id, tmdb_id, rated_at, half_stars) VALUES
                    (7, 11, '2020-01-02', 9), (7, 10, '2020-01-01', 1);
                """);
    }

    @Test
    void a_history_tells_what_somebody_chose_and_rated_oldest_first() {
        History history = of(7);
        assertThat(history.version()).isEqualTo(3);
        assertThat(history.genres()).containsExactly("Drama");
        assertThat(history.ratings())
                .extracting(RatedMovie::movieId, RatedMovie::stars)
                .containsExactly(tuple(10L, new Stars(0.5)), tuple(11L, new Stars(4.5)));
        assertThat(history.rated()).containsExactlyInAnyOrder(10L, 11L);
        assertThat(history.isCurrent()).isTrue();
    }

    @Test
    void it_is_read_again_when_its_version_has_moved_and_not_before() {
        History first = of(7);
        assertThat(of(7)).isSameAs(first);

        TestDatabase.execute(catalogue.postgres(), """
                DELETE FROM ratings WHERE tmdb_id = 11;
                UPDATE users SET version = 4;
                """);
        assertThat(of(7).rated()).containsExactly(10L);
    }

    @Test
    void without_the_database_what_is_remembered_has_to_do_and_says_so() {
        History before = of(7);
        takeAway();

        History remembered = of(7);
        assertThat(remembered.ratings()).isEqualTo(before.ratings());
        assertThat(remembered.isCurrent()).isFalse();
        assertThat(of(8).ratings()).isEmpty();
        assertThat(of(8).isCurrent()).isFalse();

        histories.forget(7);
        assertThat(of(7).ratings()).isEmpty();
    }

    @Test
    void of_who_has_left_nothing_is_remembered() {
        of(7);
        TestDatabase.execute(catalogue.postgres(), "DELETE FROM users");
        assertThatThrownBy(() -> of(7))
                .isInstanceOf(UnknownUserException.class)
                .hasMessageContaining("no user with id 7");

        takeAway();
        assertThat(of(7).ratings()).isEmpty();
    }

    @Test
    void a_key_is_kept_a_day_longer_than_events_may_be_told_late() {
        var clock = new SettableClock();
        var keys = new IdempotencyKeys(catalogue.database(), clock);
        var expired = new ExpiredKeys(keys, catalogue.transactions());
        var rating = new RatedMovie(10, new Stars(3.5), clock.instant());
        keys.remember(7, Optional.of("key"), rating).block();

        clock.advance(Ratings.TOLD_WITHIN.plusDays(1));
        expired.run(Schedulers.immediate()).block();
        assertThat(keys.find(7, Optional.of("key")).block()).isEqualTo(rating);
        assertThat(keys.find(7, Optional.empty()).blockOptional()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        expired.run(Schedulers.immediate()).block();
        assertThat(keys.find(7, Optional.of("key")).blockOptional()).isEmpty();
    }

    private History of(long user) {
        return histories.of(user).blockOptional().orElseThrow();
    }

    private void takeAway() {
        var others = catalogue.postgres().withDatabase("postgres");
        TestDatabase.execute(others, "ALTER DATABASE " + catalogue.postgres().database() + " ALLOW_CONNECTIONS false");
    }
}
