package marquee.ranking.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import marquee.towers.features.ContentVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentSpaceTest {

    private static final int WORDS = 4;
    private static final int HORROR = 0;
    private static final int COMEDY = 1;
    private static final int FIFTIES = 4;
    private static final int NINETIES = 8;

    /** Texts have four numbers, all of which begin with 1; the first three components are the other three. */
    private static final ContentSpace SPACE = space();

    private static final float[] GHOSTS = movie(1, HORROR, NINETIES);

    @Test
    void a_place_has_length_one_and_is_nearest_to_itself() {
        float[] place = SPACE.place(GHOSTS);

        assertThat(place).hasSize(ContentSpace.DIMENSION);
        assertThat(dot(place, place)).isEqualTo(1, within(1e-5));
        assertThat(near(GHOSTS, GHOSTS)).isEqualTo(1, within(1e-5));
    }

    @Test
    void text_tells_more_than_genre_and_genre_more_than_decade() {
        double otherDecade = near(GHOSTS, movie(1, HORROR, FIFTIES));
        double otherGenre = near(GHOSTS, movie(1, COMEDY, NINETIES));
        double otherText = near(GHOSTS, movie(2, HORROR, NINETIES));

        assertThat(otherDecade).isEqualTo(.9, within(1e-5));
        assertThat(otherGenre).isEqualTo(.7, within(1e-5));
        assertThat(otherText).isEqualTo(.4, within(1e-5));
    }

    @Test
    void what_all_texts_have_in_common_makes_none_alike() {
        assertThat(ContentSpace.textSimilarity(SPACE.place(GHOSTS), SPACE.place(movie(2, COMEDY, FIFTIES))))
                .isZero();
        assertThat(ContentSpace.textSimilarity(SPACE.place(GHOSTS), SPACE.place(movie(1, COMEDY, FIFTIES))))
                .isEqualTo(1, within(1e-5));
    }

    @Test
    void movies_of_which_little_is_known_are_not_alike_for_that() {
        float[] silent = withoutText(movie(1, HORROR, NINETIES));
        float[] nothing = new float[ContentVectors.DIMENSION];
        System.arraycopy(SPACE.mean(), 0, nothing, 0, WORDS);

        assertThat(dot(SPACE.place(silent), SPACE.place(silent))).isEqualTo(1, within(1e-5));
        assertThat(dot(SPACE.place(nothing), SPACE.place(nothing))).isEqualTo(1, within(1e-5));
        assertThat(near(GHOSTS, nothing)).isZero();
        assertThat(near(silent, nothing)).isZero();
        assertThat(near(silent, GHOSTS)).isGreaterThan(near(silent, movie(1, COMEDY, NINETIES)));
        assertThat(ContentSpace.textSimilarity(SPACE.place(silent), SPACE.place(GHOSTS)))
                .isZero();
    }

    @Test
    void can_be_read_from_where_it_was_written(@TempDir Path folder) throws IOException {
        assertThat(ContentSpaceFile.read(folder)).isEmpty();

        ContentSpaceFile.write(folder, SPACE);

        assertThat(ContentSpaceFile.read(folder).orElseThrow().place(GHOSTS)).containsExactly(SPACE.place(GHOSTS));
    }

    @Test
    void components_that_do_not_fit_the_text_are_refused() {
        assertThatThrownBy(() -> new ContentSpace(new float[2], new float[5]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5 components for 2 numbers");
    }

    private static ContentSpace space() {
        var components = new float[WORDS * ContentSpace.TEXT];
        for (int word = 1; word < WORDS; word++) {
            components[word * ContentSpace.TEXT + word - 1] = 1;
        }
        return new ContentSpace(new float[] {1, 0, 0, 0}, components);
    }

    private static float[] movie(int word, int genre, int decade) {
        var content = new float[ContentVectors.DIMENSION];
        content[0] = 1;
        content[word] = 1;
        content[ContentVectors.segment("genres").offset() + genre] = 1;
        content[ContentVectors.segment("decade").offset() + decade] = 1;
        return content;
    }

    private static float[] withoutText(float[] content) {
        var without = content.clone();
        System.arraycopy(SPACE.mean(), 0, without, 0, WORDS);
        return without;
    }

    /** How near the second is to who searches around the first. */
    private static double near(float[] content, float[] other) {
        return dot(ContentSpace.query(SPACE.place(content)), SPACE.place(other));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
