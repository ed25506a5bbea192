package marquee.training.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;
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
        LongStream.range(0, 60)
                .forEach(person -> scattered.put(person, new Answer(0, person % 2 == 0 ? 0.20 : 0.0, 10, 5)));

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

    @Test
    void a_release_that_leaves_people_of_niche_tastes_behind_stays_out() {
        Contender live = contender("a", 0.10, 0.05, thirds(0.08, 0.12));

        assertThat(objection(contender("b", 0.10, 0.05, thirds(0.075, 0.12)), Optional.of(live)))
                .as("a little")
                .isEmpty();
        assertThat(objection(contender("b", 0.10, 0.05, thirds(0.076, 0.114)), Optional.of(live)))
                .as("as much worse for all")
                .isEmpty();
        assertThat(objection(contender("b", 0.10, 0.05, thirds(0.06, 0.14)), Optional.of(live)))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("what the niche third of people gets", "the mainstream third gets, is 0.64 times"));
    }

    @Test
    void so_does_one_that_leaves_those_behind_who_rated_least() {
        Contender live = contender("a", 0.10, 0.05, thirds(0.08, 0.12));
        GateVerdict verdict =
                PublishGate.USUAL.judge(contender("b", 0.10, 0.05, thirds(0.06, 0.14)), Optional.of(live));

        assertThat(verdict.describe())
                .hasEntrySatisfying(
                        "gate.niche-not-left-behind", words -> assertThat(words).contains("niche"))
                .hasEntrySatisfying(
                        "gate.few-ratings-not-left-behind",
                        words -> assertThat(words).contains("few ratings third", "most ratings third"));
    }

    @Test
    void a_gap_among_few_people_may_be_chance_and_stops_nobody() {
        Map<Long, Answer> few = new HashMap<>();
        thirds(0.06, 0.14).answers().forEach((person, answer) -> {
            if (person % 5 == 0) {
                few.put(person, answer);
            }
        });

        assertThat(PublishGate.USUAL
                        .judge(
                                contender("b", 0.10, 0.05, new ValidationPeople(few)),
                                Optional.of(contender("a", 0.10, 0.05, thirds(0.08, 0.12))))
                        .describe())
                .contains(entry("gate.niche-not-left-behind", "passed"));
    }

    @Test
    void a_manifest_keeps_what_both_thirds_get() {
        Map<String, String> figures = thirds(0.08, 0.16).describe();

        assertThat(figures)
                .containsOnlyKeys(
                        "groups.niche-ndcg@10",
                        "groups.mainstream-ndcg@10",
                        "groups.niche-to-mainstream",
                        "groups.most-ratings-ndcg@10",
                        "groups.few-ratings-ndcg@10",
                        "groups.few-ratings-to-most-ratings");
        assertThat(Double.parseDouble(figures.getOrDefault("groups.niche-to-mainstream", "")))
                .isCloseTo(.5, within(.02));
        assertThat(ValidationPeople.UNKNOWN.describe()).isEmpty();
    }

    @Test
    void people_of_releases_that_did_not_keep_who_they_are_can_be_compared(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("old.csv"), "user_id,question,ndcg@10\n7,12,0.25\n");

        assertThat(ValidationPeople.read(file).answers()).containsExactly(entry(7L, new Answer(12, .25, 0, 0)));
    }

    @Test
    void people_are_read_as_they_were_written(@TempDir Path folder) {
        ValidationPeople people = thirds(0.08, 0.16);
        people.write(folder);

        assertThat(ValidationPeople.read(folder.resolve("validation.csv"))).isEqualTo(people);
    }

    /** 600 people: the first 200 like what few know and rated least, the last 200 the other way round. */
    private static ValidationPeople thirds(double niche, double mainstream) {
        Map<Long, Answer> answers = new HashMap<>();
        LongStream.range(0, 600).forEach(person -> {
            double ndcg = person < 200 ? niche : person < 400 ? 0.10 : mainstream;
            double noise = person % 2 == 0 ? 0.001 : -0.001;
            answers.put(person, new Answer(0, ndcg + noise, 5 + (int) person, person));
        });
        return new ValidationPeople(answers);
    }

    private static Optional<String> objection(Contender candidate, Optional<Contender> live) {
        return PublishGate.USUAL.judge(candidate, live).objection();
    }

    private static ValidationPeople people(int question, int count, double ndcg) {
        Map<Long, Answer> answers = new HashMap<>();
        LongStream.range(0, count)
                .forEach(person ->
                        answers.put(person, new Answer(question, ndcg + (person % 2 == 0 ? 0.001 : -0.001), 10, 5)));
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
