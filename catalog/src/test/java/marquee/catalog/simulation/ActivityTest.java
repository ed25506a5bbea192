package marquee.catalog.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ActivityTest {

    @Test
    void shares_out_every_rating_and_nobody_gets_too_many_or_too_few() {
        int[] shares = Activity.share(100_000, 1000, 500, 1);

        assertThat(Arrays.stream(shares).sum()).isEqualTo(100_000);
        assertThat(Arrays.stream(shares).min().orElseThrow()).isGreaterThanOrEqualTo(20);
        assertThat(Arrays.stream(shares).max().orElseThrow()).isLessThanOrEqualTo(500);
    }

    @Test
    void most_people_rate_less_than_average_and_a_few_far_more() {
        int[] shares = Activity.share(100_000, 1000, 2000, 1);

        assertThat(Arrays.stream(shares).filter(share -> share < 100).count()).isGreaterThan(600);
        assertThat(Arrays.stream(shares).max().orElseThrow()).isGreaterThan(500);
    }

    @Test
    void shares_out_exactly_the_most_and_the_fewest_that_are_possible() {
        assertThat(Activity.share(50, 5, 10, 1)).containsOnly(10);
        assertThat(Activity.share(5, 5, 10, 1)).containsOnly(1);
    }

    @Test
    void refuses_more_ratings_than_people_can_give() {
        assertThatThrownBy(() -> Activity.share(51, 5, 10, 1)).hasMessageContaining("5 people cannot give 51 ratings");
    }
}
