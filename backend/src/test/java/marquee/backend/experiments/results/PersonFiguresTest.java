package marquee.backend.experiments.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import marquee.backend.experiments.results.PersonFigures.Question;
import marquee.catalog.Stars;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.Shown;
import marquee.registry.experiments.OnlineMetric;
import org.junit.jupiter.api.Test;

/** Somebody of the variant {@code test_b}. */
class PersonFiguresTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant LATER = BEGIN.plus(Duration.ofDays(30));

    @Test
    void what_was_shown_clicked_and_liked_is_counted_by_movie_shown() {
        var person = figures(List.of(
                shown(0, "other_a__test_b", 1, 2, 3, 4),
                clicked(1, 2),
                rated(2, 2, 5),
                rated(3, 3, 1),
                rated(4, 9, 5)));

        assertThat(person.shown()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(person.metrics().get(OnlineMetric.CLICKS)).isEqualTo(new Fraction(1, 4));
        assertThat(person.metrics().get(OnlineMetric.LIKES)).isEqualTo(new Fraction(1, 4));
        assertThat(person.metrics().get(OnlineMetric.POSITIVES)).isEqualTo(new Fraction(1, 2));
        assertThat(person.metrics().get(OnlineMetric.POPULARITY)).isEqualTo(new Fraction(10, 4));
    }

    @Test
    void what_another_variant_showed_is_not_counted() {
        var person = figures(List.of(shown(0, "test_a", 1, 2), clicked(1, 2)));

        assertThat(person.shown()).isEmpty();
        assertThat(person.metrics().get(OnlineMetric.CLICKS)).isEqualTo(new Fraction(0, 0));
    }

    @Test
    void a_session_has_minutes_and_movies_until_its_first_like_of_what_it_showed() {
        var person = figures(List.of(
                rated(0, 7, 5),
                shown(1, "test_b", 1, 2),
                shown(5, "test_b", 3, 4),
                rated(7, 4, 5),
                shown(8, "test_b", 5),
                // half an hour and more later: another session
                shown(60, "test_b", 6),
                clicked(61, 6)));

        assertThat(person.metrics().get(OnlineMetric.MINUTES_TO_POSITIVE)).isEqualTo(new Fraction(6, 1));
        assertThat(person.metrics().get(OnlineMetric.IMPRESSIONS_TO_POSITIVE)).isEqualTo(new Fraction(4, 1));
        assertThat(person.metrics().get(OnlineMetric.SESSIONS_WITHOUT_POSITIVE)).isEqualTo(new Fraction(1, 2));
        assertThat(person.metrics().get(OnlineMetric.FIRST_SESSIONS_WITHOUT_POSITIVE))
                .isEqualTo(new Fraction(0, 1));
    }

    @Test
    void the_first_session_counts_apart_for_newcomers_alone() {
        var events = List.of(shown(0, "test_b", 1));

        assertThat(PersonFigures.of(events, new Question("test_b", false, LATER, movie -> 1))
                        .metrics())
                .doesNotContainKey(OnlineMetric.FIRST_SESSIONS_WITHOUT_POSITIVE);
        assertThat(figures(events).metrics().get(OnlineMetric.FIRST_SESSIONS_WITHOUT_POSITIVE))
                .isEqualTo(new Fraction(1, 1));
    }

    @Test
    void who_came_again_within_a_week_is_told_once_the_week_is_over() {
        int day = 24 * 60;

        assertThat(returned(LATER, shown(0, "test_b", 1), clicked(6 * day, 1))).contains(new Fraction(1, 1));
        assertThat(returned(LATER, shown(0, "test_b", 1), clicked(8 * day, 1))).contains(new Fraction(0, 1));
        assertThat(returned(LATER, shown(0, "test_b", 1), clicked(5, 1))).contains(new Fraction(0, 1));
        assertThat(returned(BEGIN.plus(Duration.ofDays(6)), shown(0, "test_b", 1)))
                .isEmpty();
    }

    private static Optional<Fraction> returned(Instant now, Event... events) {
        return Optional.ofNullable(PersonFigures.of(List.of(events), new Question("test_b", true, now, movie -> 1))
                .metrics()
                .get(OnlineMetric.RETURNS_WITHIN_7_DAYS));
    }

    private static PersonFigures figures(List<Event> events) {
        return PersonFigures.of(events, new Question("test_b", true, LATER, movie -> movie));
    }

    private static Event shown(int minute, String variant, long... movies) {
        return event(
                minute,
                new Action.Exposed(
                        "answer-" + minute,
                        "for_you",
                        Optional.of("1"),
                        variant,
                        "towers",
                        Arrays.stream(movies)
                                .mapToObj(movie -> new Shown(movie, 1, 1))
                                .toList()));
    }

    private static Event clicked(int minute, long movie) {
        return event(minute, new Action.Clicked(movie, Optional.empty(), OptionalInt.empty()));
    }

    private static Event rated(int minute, long movie, double stars) {
        return event(minute, new Action.Rated(movie, new Stars(stars)));
    }

    private static Event event(int minute, Action action) {
        return Event.by(7, BEGIN.plus(Duration.ofMinutes(minute)), action);
    }
}
