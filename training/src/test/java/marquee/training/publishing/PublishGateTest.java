package marquee.training.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.towers.release.Manifest;
import org.junit.jupiter.api.Test;

class PublishGateTest {

    @Test
    void towers_that_do_not_beat_most_popular_stay_out() {
        assertThat(objection(manifest("a", 0.05, 0.05), Optional.empty()))
                .hasValueSatisfying(words -> assertThat(words).contains("most popular", "0.0500"));
    }

    @Test
    void not_a_number_stays_out() {
        assertThat(objection(manifest("a", Double.NaN, 0.05), Optional.empty())).isPresent();
    }

    @Test
    void the_first_good_towers_pass() {
        assertThat(objection(manifest("a", 0.06, 0.05), Optional.empty())).isEmpty();
    }

    @Test
    void towers_may_be_a_little_worse_than_the_release_before_but_not_much() {
        var before = Optional.of(manifest("a", 0.10, 0.05));
        assertThat(objection(manifest("a", 0.096, 0.05), before)).isEmpty();
        assertThat(objection(manifest("a", 0.094, 0.05), before))
                .hasValueSatisfying(words -> assertThat(words).contains("release 1"));
    }

    @Test
    void figures_on_other_data_are_not_compared() {
        assertThat(objection(manifest("b", 0.06, 0.05), Optional.of(manifest("a", 0.10, 0.05))))
                .isEmpty();
    }

    @Test
    void every_reason_is_told_and_kept_by_the_name_of_its_check() {
        GateVerdict verdict =
                PublishGate.USUAL.judge(manifest("a", 0.04, 0.05), Optional.of(manifest("a", 0.10, 0.05)));
        assertThat(verdict.objection())
                .hasValueSatisfying(words -> assertThat(words).contains("most popular", "; ", "release 1"));
        assertThat(verdict.describe())
                .hasEntrySatisfying(
                        "gate.better-than-popular", words -> assertThat(words).contains("0.0500"))
                .hasEntrySatisfying(
                        "gate.not-worse-than-newest", words -> assertThat(words).contains("0.1000"));
    }

    @Test
    void a_check_that_passes_is_kept_too() {
        assertThat(PublishGate.USUAL
                        .judge(manifest("a", 0.06, 0.05), Optional.empty())
                        .describe())
                .containsOnly(
                        entry("gate.better-than-popular", "passed"), entry("gate.not-worse-than-newest", "passed"));
    }

    @Test
    void further_checks_are_asked_like_the_usual_ones() {
        var never = new GateCheck() {
            @Override
            public String name() {
                return "never";
            }

            @Override
            public Optional<String> objection(Manifest candidate, Optional<Manifest> newest) {
                return Optional.of("not today");
            }
        };
        assertThat(new PublishGate(List.of(new BetterThanPopular(), never))
                        .judge(manifest("a", 0.06, 0.05), Optional.empty())
                        .objection())
                .contains("not today");
    }

    private static Optional<String> objection(Manifest candidate, Optional<Manifest> newest) {
        return PublishGate.USUAL.judge(candidate, newest).objection();
    }

    private static Manifest manifest(String hash, double towers, double popular) {
        return new Manifest(
                Manifest.Publication.draft(Instant.EPOCH, Optional.empty()),
                new Manifest.VectorFormat(128, "hashed-1", List.of()),
                new Manifest.Data("small", hash, 1, 1, 1),
                Map.of(),
                new Manifest.ValidationMetrics(Map.of("ndcg@10", towers), Map.of("ndcg@10", popular)));
    }
}
