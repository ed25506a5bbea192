package marquee.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PeopleSampleTest {

    @Test
    void draws_about_as_many_people_as_asked_and_a_larger_sample_holds_the_smaller() {
        var tenth = new PeopleSample(0.1);
        var third = new PeopleSample(0.3);

        assertThat(drawn(tenth)).isCloseTo(1_000, within(100L));
        assertThat(drawn(third)).isCloseTo(3_000, within(150L));
        assertThat(drawn(PeopleSample.ALL)).isEqualTo(10_000);
        assertThat(LongStream.range(0, 10_000).filter(tenth)).allMatch(third::test);
    }

    @Test
    void refuses_a_share_that_is_none() {
        assertThatThrownBy(() -> new PeopleSample(0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new PeopleSample(Double.NaN)).hasMessageContaining("NaN");
    }

    private static long drawn(PeopleSample sample) {
        return LongStream.range(0, 10_000).filter(sample).count();
    }
}
