package marquee.backend.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import marquee.backend.World;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

    @Test
    void what_cannot_wait_to_be_written_is_counted_and_answered_all_the_same() {
        try (World world = World.start(Map.of("marquee.answers.most", 0))) {
            double before = world.metric("marquee_answers_unkept_total");
            var answer = world.api().forYou(1, 10);

            assertThat(answer.path("items").size()).isEqualTo(10);
            assertThat(world.metric("marquee_answers_unkept_total")).isGreaterThan(before);
            assertThat(world.api()
                            .status("/api/admin/answers/"
                                    + answer.path("recommendation_id").asString() + "/"))
                    .isEqualTo(404);
        }
    }
}
