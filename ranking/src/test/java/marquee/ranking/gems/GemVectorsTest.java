package marquee.ranking.gems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GemVectorsTest {

    /** Two numbers of the graph, then cost, weight and filling. */
    private static final float[] EAST = {0.5f, 0, -0.1f, 0.4f, 0.7f};

    private static final float[] NORTH = {0, 0.5f, -0.4f, 0.1f, 0.7f};

    @Test
    void a_person_lies_between_what_they_like_nearer_to_what_weighs_more() {
        float[] person = GemVectors.person(List.of(EAST, NORTH)).orElseThrow();

        assertThat(person[0] / person[1]).isEqualTo(4, within(1e-5f));
        assertThat(length(person)).isEqualTo(1, within(1e-6));
    }

    @Test
    void a_movie_that_fits_alike_comes_later_the_better_known_it_is() {
        float[] person = GemVectors.person(List.of(EAST)).orElseThrow();
        float[] known = EAST.clone();
        known[2] = -0.5f;

        assertThat(dot(person, known)).isLessThan(dot(person, EAST));
        assertThat(dot(person, EAST)).isGreaterThan(dot(person, NORTH));
    }

    @Test
    void weight_and_filling_say_nothing_about_fit() {
        float[] person = GemVectors.person(List.of(EAST)).orElseThrow();
        float[] other = EAST.clone();
        other[3] = 0.9f;
        other[4] = -0.3f;

        assertThat(dot(person, other)).isEqualTo(dot(person, EAST));
    }

    @Test
    void nobody_lies_anywhere_who_likes_nothing_or_what_points_nowhere() {
        assertThat(GemVectors.person(List.of())).isEmpty();
        assertThat(GemVectors.person(List.of(new float[] {0, 0, -0.1f, 0.5f, 0.8f})))
                .isEmpty();
    }

    @Test
    void a_file_gives_back_what_was_written(@TempDir Path folder) throws IOException {
        var values = new float[] {1, 2, 3, 4, 5, 6, 7, 8};
        GemVectorsFile.write(folder, new GemVectors(new long[] {7, 1_000_000_000_011L}, 4, values));

        GemVectors read = GemVectorsFile.read(folder).orElseThrow();

        assertThat(read.movieIds()).containsExactly(7, 1_000_000_000_011L);
        assertThat(read.vector(1)).containsExactly(5, 6, 7, 8);
    }

    @Test
    void a_folder_without_the_file_has_none_and_another_form_is_refused(@TempDir Path folder) throws IOException {
        assertThat(GemVectorsFile.read(folder)).isEmpty();

        Files.write(folder.resolve(GemVectorsFile.NAME), new byte[] {0, 0, 0, 99, 0, 0, 0, 0});
        assertThatThrownBy(() -> GemVectorsFile.read(folder)).hasMessageContaining("form");
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double length(float[] vector) {
        return Math.sqrt(dot(vector, vector));
    }
}
