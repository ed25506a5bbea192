package marquee.training.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import marquee.towers.release.Manifest;
import marquee.training.publishing.ValidationPeople.Answer;
import marquee.training.publishing.served.ServedFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishGateTest {

    @Test
    void towers_that_do_not_beat_most_popular_stay_out() {
        assertThat(objection(contender("a", 0.05, 0.05), Optional.empty()))
                .hasValueSatisfying(words -> assertThat(words).contains("most popular", "0.0500"));
    }

    @Test
    void not_a_number_stays_out() {
        assertThat(objection(contender("a", Double.NaN, 0.05), Optional.empty()))
                .isPresent();
    }

    @Test
    void the_first_good_towers_pass() {
        assertThat(objection(contender("a", 0.06, 0.05), Optional.empty())).isEmpty();
    }

    @Test
    void towers_may_be_a_little_worse_than_the_release_before_but_not_much() {
        var before = Optional.of(contender("a", 0.10, 0.05));
        assertThat(objection(contender("a", 0.096, 0.05), before)).isEmpty();
        assertThat(objection(contender("a", 0.094, 0.05), before))
                .hasValueSatisfying(words -> assertThat(words).contains("release 1"));
    }

    @Test
    void figures_on_other_data_are_not_compared() {
        assertThat(objection(contender("b", 0.06, 0.05), Optional.of(contender("a", 0.10, 0.05))))
                .isEmpty();
    }

    @Test
    void on_other_data_people_who_were_asked_the_same_are_compared_with_themselves() {
        Contender live = contender("a", 0.10, 0.05, people(0, 600, 0.10));

        assertThat(objection(contender("b", 0.10, 0.05, people(0, 600, 0.098)), Optional.of(live)))
                .as("a little worse")
                .isEmpty();
        assertThat(objection(contender("b", 0.10, 0.05, people(0, 600, 0.085)), Optional.of(live)))
                .hasValueSatisfying(words -> assertThat(words).contains("600 people", "release 1"));
    }

    @Test
    void a_release_that_may_well_be_much_worse_stays_out() {
        Contender live = contender("a", 0.10, 0.05, people(0, 60, 0.10));
        Map<Long, Answer> scattered = new HashMap<>();
        LongStream.range(0, 60).forEach(person -> scattered.put(person, new Answer(0, person % 2 == 0 ? 0.20 : 0.0)));

        assertThat(objection(contender("b", 0.10, 0.05, new ValidationPeople(scattered)), Optional.of(live)))
                .isPresent();
    }

    @Test
    void people_who_rated_since_are_asked_something_else_and_not_compared() {
        Contender live = contender("a", 0.10, 0.05, people(0, 600, 0.10));

        assertThat(objection(contender("b", 0.06, 0.05, people(7, 600, 0.01)), Optional.of(live)))
                .isEmpty();
    }

    @Test
    void every_reason_is_told_and_kept_by_the_name_of_its_check() {
        GateVerdict verdict =
                PublishGate.USUAL.judge(contender("a", 0.04, 0.05), Optional.of(contender("a", 0.10, 0.05)));
        assertThat(verdict.objection())
                .hasValueSatisfying(words -> assertThat(words).contains("most popular", "; ", "release 1"));
        assertThat(verdict.describe())
                .hasEntrySatisfying(
                        "gate.better-than-popular", words -> assertThat(words).contains("0.0500"))
                .hasEntrySatisfying(
                        "gate.not-worse-than-live", words -> assertThat(words).contains("0.1000"));
    }

    @Test
    void a_check_that_passes_is_kept_too() {
        assertThat(PublishGate.USUAL
                        .judge(contender("a", 0.06, 0.05), Optional.empty())
                        .describe())
                .contains(entry("gate.better-than-popular", "passed"), entry("gate.not-worse-than-live", "passed"))
                .allSatisfy((check, words) -> assertThat(words).isEqualTo("passed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ServedFigures.GENRES, ServedFigures.DECADES, ServedFigures.SERIES})
    void a_release_that_shows_clearly_less_of_a_kind_than_what_learned_nothing_stays_out(String figure) {
        assertThat(objection(showing(Map.of(figure, "0.35", ServedFigures.PLAIN + figure, "0.40")), Optional.empty()))
                .isEmpty();
        assertThat(objection(showing(Map.of(figure, "0.33", ServedFigures.PLAIN + figure, "0.40")), Optional.empty()))
                .hasValueSatisfying(words -> assertThat(words).contains("0.330", "0.400 without learning"));
        assertThat(objection(showing(Map.of(figure, "NaN", ServedFigures.PLAIN + figure, "0.40")), Optional.empty()))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {ServedFigures.GENRES, ServedFigures.DECADES, ServedFigures.SERIES})
    void a_release_that_shows_much_less_of_a_kind_than_the_one_in_service_stays_out(String figure) {
        Optional<Contender> live = Optional.of(showing(Map.of(figure, "0.80")));
        assertThat(objection(showing(Map.of(figure, "0.70")), live)).isEmpty();
        assertThat(objection(showing(Map.of(figure, "0.60")), live))
                .hasValueSatisfying(words -> assertThat(words).contains("0.600", "0.800 in the release before"));
    }

    @Test
    void a_release_whose_answers_nobody_would_wait_for_stays_out() {
        assertThat(objection(showing(Map.of(ServedFigures.MILLIS, "1500")), Optional.empty()))
                .as("a busy machine")
                .isEmpty();
        assertThat(objection(showing(Map.of(ServedFigures.MILLIS, "2500")), Optional.empty()))
                .hasValueSatisfying(words -> assertThat(words).contains("2500 ms"));
    }

    @Test
    void further_checks_are_asked_like_the_usual_ones() {
        var never = new GateCheck() {
            @Override
            public String name() {
                return "never";
            }

            @Override
            public Optional<String> objection(Contender candidate, Optional<Contender> live) {
                return Optional.of("not today");
            }
        };
        assertThat(new PublishGate(List.of(new BetterThanPopular(), never))
                        .judge(contender("a", 0.06, 0.05), Optional.empty())
                        .objection())
                .contains("not today");
    }

    private static Optional<String> objection(Contender candidate, Optional<Contender> live) {
        return PublishGate.USUAL.judge(candidate, live).objection();
    }

    private static ValidationPeople people(int question, int count, double ndcg) {
        Map<Long, Answer> answers = new HashMap<>();
        LongStream.range(0, count)
                .forEach(person ->
                        answers.put(person, new Answer(question, ndcg + (person % 2 == 0 ? 0.001 : -0.001))));
        return new ValidationPeople(answers);
    }

    private static Contender contender(String hash, double towers, double popular, ValidationPeople people) {
        return new Contender(describing(hash, towers, popular), people);
    }

    private static Contender contender(String hash, double towers, double popular) {
        return new Contender(describing(hash, towers, popular), ValidationPeople.UNKNOWN);
    }

    private static Contender showing(Map<String, String> figures) {
        return contender("a", 0.06, 0.05).with(figures);
    }

    private static Manifest describing(String hash, double towers, double popular) {
        return new Manifest(
                Manifest.Publication.draft(Instant.EPOCH, Optional.empty()),
                new Manifest.VectorFormat(128, "hashed-1", List.of()),
                new Manifest.Data("small", hash, 1, 1, 1),
                Map.of(),
                new Manifest.ValidationMetrics(Map.of("ndcg@10", towers), Map.of("ndcg@10", popular)));
    }
}
