package marquee.towers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MovieVectorsTest {

    private static final float[] LITTLE_KNOWN = {0.1f, 0, 0.99f};
    private static final float[] ALIKE = {0.6f, 0, 0.8f};
    private static final float[] OTHER = {0, 0.1f, 0.99f};

    @Test
    void movies_are_not_alike_because_few_people_rated_them() {
        assertThat(dot(LITTLE_KNOWN, OTHER)).isGreaterThan(dot(LITTLE_KNOWN, ALIKE));
        assertThat(dot(told(LITTLE_KNOWN), told(OTHER))).isLessThan(dot(told(LITTLE_KNOWN), told(ALIKE)));
    }

    @Test
    void the_average_of_liked_movies_points_to_their_like_and_not_to_what_nobody_rated() {
        var liked = List.of(new ColdStartFormula.Rated(told(LITTLE_KNOWN), 5));
        float[] person = ColdStartFormula.vector(liked, List.of()).orElseThrow();
        assertThat(dot(person, ALIKE)).isGreaterThan(dot(person, OTHER));
    }

    private static float[] told(float[] movie) {
        return MovieVectors.withoutFilling(movie);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
