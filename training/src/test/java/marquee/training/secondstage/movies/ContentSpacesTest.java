package marquee.training.secondstage.movies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import marquee.ranking.content.ContentSpace;
import marquee.towers.features.ContentVectors;
import org.junit.jupiter.api.Test;

class ContentSpacesTest {

    private static final int TEXT = ContentVectors.segment("text").length();
    private static final int MOVIES = 200;
    private static final int THEMES = 5;

    private final float[][] contents = contents();
    private final ContentSpace space = ContentSpaces.of(contents);

    @Test
    void movies_of_one_theme_have_like_texts_and_those_of_others_do_not() {
        float[] place = space.place(contents[0]);
        for (int movie = 1; movie < MOVIES; movie++) {
            double alike = ContentSpace.textSimilarity(place, space.place(contents[movie]));
            if (movie % THEMES == 0) {
                assertThat(alike).isGreaterThan(.8);
            } else {
                assertThat(alike).isLessThan(.2);
            }
        }
    }

    @Test
    void the_last_components_tell_most() {
        var square = new double[ContentSpace.TEXT];
        for (float[] content : contents) {
            float[] sketch = space.sketch(content);
            for (int i = 0; i < square.length; i++) {
                square[i] += sketch[i] * sketch[i];
            }
        }
        for (int i = 1; i < square.length; i++) {
            assertThat(square[i]).isGreaterThan(square[i - 1] * .999);
        }
    }

    @Test
    void shorter_texts_fill_the_last_components() {
        float[] sketch = ContentSpaces.of(new float[][] {{0, 1}, {0, -1}}).sketch(new float[] {0, 1});

        assertThat(sketch).hasSize(ContentSpace.TEXT);
        assertThat(Math.abs(sketch[ContentSpace.TEXT - 1])).isEqualTo(1, within(1e-5f));
        assertThat(sketch[0]).isZero();
    }

    @Test
    void of_no_movies_there_is_a_space_without_texts() {
        assertThat(ContentSpaces.of(new float[0][]).place(new float[ContentVectors.DIMENSION]))
                .hasSize(ContentSpace.DIMENSION);
    }

    /** Texts of five themes, a little of their own, and much that all have in common. */
    private static float[][] contents() {
        var random = new Random(1);
        var contents = new float[MOVIES][ContentVectors.DIMENSION];
        for (int movie = 0; movie < MOVIES; movie++) {
            for (int i = 0; i < TEXT; i++) {
                contents[movie][i] = .1f + .01f * (float) random.nextGaussian();
            }
            contents[movie][movie % THEMES] += 1;
        }
        return contents;
    }
}
