package marquee.training.secondstage.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTableBuilder;
import marquee.ranking.movies.MovieTableBuilder.Votes;
import org.junit.jupiter.api.Test;

class ContentCellsTest {

    private static final int KINDS = 40;
    private static final int NUMBERS = 64;

    @Test
    void finds_the_nearest_among_a_few_hundred() {
        assertThat(found(400, 0)).isGreaterThan(.99);
    }

    @Test
    void finds_nearly_all_of_them_among_so_many_that_not_each_is_compared_with_each() {
        assertThat(found(13_000, 17)).isGreaterThan(.9);
    }

    /** The share of a movie's ten true neighbours that were found. */
    private static double found(int movies, int movie) {
        float[][] contents = contents(movies);
        var texts = new TextLikeness(contents);

        int[] nearest = ContentCells.nearest(table(contents), texts, 10)[movie].rows();

        var truth = new NearestRows(10);
        for (int other = 0; other < movies; other++) {
            if (other != movie) {
                truth.offer(other, texts.of(movie, other));
            }
        }
        List<Integer> wanted = Arrays.stream(truth.take().rows()).boxed().toList();
        return Arrays.stream(nearest).filter(wanted::contains).count() / 10.0;
    }

    /** Around some points. */
    private static float[][] contents(int movies) {
        var random = new Random(3);
        var kinds = new float[KINDS][NUMBERS];
        for (float[] kind : kinds) {
            fill(kind, random, 1);
        }
        var contents = new float[movies][];
        for (int movie = 0; movie < movies; movie++) {
            contents[movie] = kinds[random.nextInt(KINDS)].clone();
            fill(contents[movie], random, .5f);
        }
        return contents;
    }

    private static void fill(float[] vector, Random random, float spread) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] += (float) random.nextGaussian() * spread;
        }
    }

    private static MovieTable table(float[][] contents) {
        var movie = new Movie(
                new MovieId(1),
                OptionalLong.empty(),
                "Movie",
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Movie.Text.UNKNOWN,
                Movie.Popularity.UNKNOWN);
        var builder = new MovieTableBuilder(Collections.nCopies(contents.length, movie), 1);
        for (float[] content : contents) {
            builder.add(movie, new Votes(0, 0, 0), new float[1], content);
        }
        return builder.build();
    }
}
