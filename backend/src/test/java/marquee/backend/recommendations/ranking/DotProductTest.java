package marquee.backend.recommendations.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DotProductTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 7, 8, 11, 128})
    void every_number_counts_whatever_the_dimension(int dimension) {
        var random = new Random(dimension);
        float[] a = new float[dimension];
        float[] b = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            a[i] = 1 + random.nextFloat();
            b[i] = 1 + random.nextFloat();
        }
        double expected = IntStream.range(0, dimension)
                .mapToDouble(i -> (double) a[i] * b[i])
                .sum();

        assertThat((double) DotProduct.of(a, b)).isCloseTo(expected, within(1e-4));
    }
}
