package marquee.training.secondstage.movies;

import java.util.Arrays;
import java.util.List;
import marquee.catalog.Movie;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.ranking.content.ContentSpace;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTableBuilder;
import marquee.ranking.movies.MovieTableBuilder.Votes;

/** The movie table of a training: its rows are those of the ratings. */
public final class MovieTables {

    private MovieTables() {}

    /**
     * Makes the table.
     *
     * @param training whose ratings count
     * @param vectors of the movies by row, as the towers serve them
     */
    public static MovieTable of(TrainingData training, float[][] vectors) {
        return of(training, vectors, ContentSpaces.of(training.content().vectors()));
    }

    /**
     * The same.
     *
     * @param space of what the movies are about
     */
    public static MovieTable of(TrainingData training, float[][] vectors, ContentSpace space) {
        List<Movie> movies = training.content().movies();
        float[][] sketches = Arrays.stream(training.content().vectors())
                .parallel()
                .map(space::sketch)
                .toArray(float[][]::new);
        int[] ratings = training.ratings().counts();
        int[] likes = new int[ratings.length];
        double[] stars = new double[ratings.length];
        count(training.ratings(), likes, stars);
        var builder = new MovieTableBuilder(movies, vectors.length == 0 ? 0 : vectors[0].length);
        for (int row = 0; row < ratings.length; row++) {
            float mean = ratings[row] == 0 ? 0 : (float) (stars[row] / ratings[row]);
            builder.add(movies.get(row), new Votes(ratings[row], likes[row], mean), vectors[row], sketches[row]);
        }
        return builder.build();
    }

    /** For a table of movies that no tower has placed. */
    public static float[][] noVectors(int movies) {
        return new float[movies][0];
    }

    private static void count(Interactions ratings, int[] likes, double[] stars) {
        for (int user = 0; user < ratings.users(); user++) {
            for (int position = ratings.start(user); position < ratings.end(user); position++) {
                likes[ratings.item(position)] += ratings.positive(position) ? 1 : 0;
                stars[ratings.item(position)] += ratings.stars(position);
            }
        }
    }
}
