package marquee.training.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.towers.release.Manifest;
import org.junit.jupiter.api.Test;

class PublishGateTest {

    @Test
    void towers_that_do_not_beat_most_popular_stay_out() {
        assertThat(PublishGate.objection(manifest("a", 0.05, 0.05), Optional.empty()))
                .hasValueSatisfying(words -> assertThat(words).contains("most popular", "0.0500"));
    }

    @Test
    void not_a_number_stays_out() {
        assertThat(PublishGate.objection(manifest("a", Double.NaN, 0.05), Optional.empty()))
                .isPresent();
    }

    @Test
    void the_first_good_towers_pass() {
        assertThat(PublishGate.objection(manifest("a", 0.06, 0.05), Optional.empty()))
                .isEmpty();
    }

    @Test
    void towers_may_be_a_little_worse_than_the_release_before_but_not_much() {
        var before = Optional.of(manifest("a", 0.10, 0.05));
        assertThat(PublishGate.objection(manifest("a", 0.096, 0.05), before)).isEmpty();
        assertThat(PublishGate.objection(manifest("a", 0.094, 0.05), before))
                .hasValueSatisfying(words -> assertThat(words).contains("release 1"));
    }

    @Test
    void figures_on_other_data_are_not_compared() {
        assertThat(PublishGate.objection(manifest("b", 0.06, 0.05), Optional.of(manifest("a", 0.10, 0.05))))
                .isEmpty();
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
