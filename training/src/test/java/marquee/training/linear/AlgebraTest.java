package marquee.training.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import marquee.training.settings.Weight;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AlgebraTest {

    private static final int SIZE = 300;
    private static final float LITTLE = 0x1p-12f;

    private final Random random = new Random(7);

    /** As the kernels of movies that are all much alike. */
    @Test
    void a_system_of_nearly_equal_rows_is_solved_as_precisely_as_it_is_given() {
        float[] wanted = adjacentOpposites();
        var square = Weight.zeros(SIZE, SIZE);
        var right = Weight.zeros(SIZE, 1);
        for (int row = 0; row < SIZE; row++) {
            double sum = 0;
            for (int column = 0; column < SIZE; column++) {
                float apart = random.nextFloat() / SIZE + (row == column ? 1 : 0);
                square.values()[row * SIZE + column] = 1 + LITTLE * apart;
                sum += (double) square.values()[row * SIZE + column] * wanted[column];
            }
            right.values()[row] = (float) sum;
        }
        float[] found = Algebra.solution(square, right).values();
        assertThat(found).containsExactly(wanted, Offset.offset(1e-3f));
    }

    /** They add up to 0, so the right side keeps the small differences. */
    private static float[] adjacentOpposites() {
        var values = new float[SIZE];
        for (int i = 0; i < SIZE; i += 2) {
            values[i] = i;
            values[i + 1] = -i;
        }
        return values;
    }
}
