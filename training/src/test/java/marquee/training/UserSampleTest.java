package marquee.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UserSampleTest {

    @Test
    void draws_about_as_many_people_as_asked_and_a_larger_sample_holds_the_smaller() {
        var tenth = new UserSample(0.1);
        var third = new UserSample(0.3);

        assertThat(drawn(tenth)).isCloseTo(1_000, within(100L));
        assertThat(drawn(third)).isCloseTo(3_000, within(150L));
        assertThat(drawn(UserSample.ALL)).isEqualTo(10_000);
        assertThat(LongStream.range(0, 10_000).filter(tenth)).allMatch(third::test);
    }

    @Test
    void refuses_a_share_that_is_none() {
        assertThatThrownBy(() -> new UserSample(0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new UserSample(Double.NaN)).hasMessageContaining("NaN");
    }

    private static long drawn(UserSample sample) {
        return LongStream.range(0, 10_000).filter(sample).count();
    }
}
