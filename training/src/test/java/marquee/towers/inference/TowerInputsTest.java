package marquee.towers.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.translate.NoBatchifyTranslator;
import java.nio.file.Path;
import java.util.List;
import marquee.towers.features.ContentVectors;
import marquee.towers.release.Release;
import marquee.towers.release.Tower;
import marquee.towers.release.Vocabulary;
import marquee.towers.text.TextEncoders;
import marquee.training.SmallRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a release's towers are given changes what they say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TowerInputsTest {

    private static final float ROUNDING = 1e-5f;
    private static final double CLEARLY = 1e-3;
    private static final int OFTEN_RATED = 0;
    private static final int SELDOM_RATED = 29;
    private static final int MUSICAL = 59;

    private Release release;
    private float[][] content;

    @BeforeAll
    void train(@TempDir Path folder) {
        release = SmallRelease.in(folder);
        try (var encoder = TextEncoders.open("hashed", folder.resolve("text"))) {
            content = new ContentVectors(encoder)
                    .of(SmallRelease.dataset().movies().toList());
        }
    }

    @Test
    void other_movies_other_stars_another_order_and_other_ages_are_another_person() {
        float[] person = person(new int[] {1, 2, 3}, new float[] {5, 4, 1}, new float[] {1, 2, 900});
        assertThat(apart(person, person(new int[] {1, 2, 4}, new float[] {5, 4, 1}, new float[] {1, 2, 900})))
                .isGreaterThan(CLEARLY);
        assertThat(apart(person, person(new int[] {1, 2, 3}, new float[] {5, 1, 1}, new float[] {1, 2, 900})))
                .isGreaterThan(CLEARLY);
        assertThat(apart(person, person(new int[] {2, 1, 3}, new float[] {4, 5, 1}, new float[] {1, 2, 900})))
                .isGreaterThan(CLEARLY);
        assertThat(apart(person, person(new int[] {1, 2, 3}, new float[] {5, 4, 1}, new float[] {1, 900, 900})))
                .isGreaterThan(CLEARLY);
    }

    @Test
    void movies_follow_their_content_the_more_the_less_they_were_rated() {
        double seldom = apart(movie(SELDOM_RATED, SELDOM_RATED), movie(SELDOM_RATED, MUSICAL));
        double often = apart(movie(OFTEN_RATED, OFTEN_RATED), movie(OFTEN_RATED, MUSICAL));
        assertThat(often).isGreaterThan(CLEARLY);
        assertThat(seldom).isGreaterThan(often);
    }

    @Test
    void the_number_of_a_movie_says_what_its_content_does_not() {
        assertThat(apart(movie(OFTEN_RATED, OFTEN_RATED), movie(SELDOM_RATED, OFTEN_RATED)))
                .isGreaterThan(CLEARLY);
    }

    @Test
    void a_movie_without_a_number_stands_where_the_content_only_tower_puts_it() {
        var inputs = new MovieTowerInputs(new int[] {Vocabulary.UNKNOWN}, new float[][] {content[MUSICAL]});
        float[] placed = predict(Tower.CONTENT, new MovieTranslator(false), inputs)[0];
        assertThat(predict(Tower.MOVIE, new MovieTranslator(true), inputs)[0])
                .containsExactly(placed, within(ROUNDING));
    }

    private float[] person(int[] movies, float[] stars, float[] ages) {
        var inputs = new UserTowerInputs(Vocabulary.UNKNOWN, movies, stars, ages);
        return predict(Tower.USER, new UserTranslator(), List.of(inputs))[0];
    }

    /** The vector of one movie with the content of one. */
    private float[] movie(int row, int contentOf) {
        var inputs = new MovieTowerInputs(new int[] {1 + row}, new float[][] {content[contentOf]});
        return predict(Tower.MOVIE, new MovieTranslator(true), inputs)[0];
    }

    private <I> float[][] predict(Tower tower, NoBatchifyTranslator<I, float[][]> translator, I inputs) {
        try (var pool = new PredictorPool<>(DjlModel.open(release, tower, 1), translator, 1)) {
            return pool.predict(inputs);
        }
    }

    private static double apart(float[] one, float[] other) {
        double square = 0;
        for (int i = 0; i < one.length; i++) {
            square += Math.pow(one[i] - other[i], 2);
        }
        return Math.sqrt(square);
    }
}
