package marquee.training.publishing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import marquee.towers.release.ReleaseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseCheckTest {

    @Test
    void vectors_of_length_one_pass() {
        assertThatCode(() ->
                        ReleaseCheck.vectors("user tower", Stream.of(new float[] {0.6f, 0.8f}, new float[] {1, 0}), 2))
                .doesNotThrowAnyException();
    }

    @Test
    void not_a_number_is_refused() {
        assertThatThrownBy(() -> ReleaseCheck.vectors(
                        "user tower", Stream.of(new float[] {1, 0}, new float[] {Float.NaN, 0}), 2))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("NaN");
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 0.99f, 1.01f, 2, Float.POSITIVE_INFINITY})
    void another_length_is_refused(float length) {
        assertThatThrownBy(() ->
                        ReleaseCheck.vectors("user tower", Stream.of(new float[] {1, 0}, new float[] {0, length}), 2))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("not of length 1");
    }

    @Test
    void another_dimension_is_refused() {
        assertThatThrownBy(() -> ReleaseCheck.vectors("movie tower", Stream.of(new float[] {1}), 2))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("movie tower gives 1 numbers, not 2");
    }
}
