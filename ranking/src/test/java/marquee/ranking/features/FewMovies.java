package marquee.ranking.features;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTableBuilder;
import marquee.ranking.movies.MovieTableBuilder.Votes;
import marquee.ranking.neighbours.Neighbours;
import marquee.ranking.neighbours.NeighboursBuilder;

/** Forty movies in a row, each beside the one before and after it; the even ones are westerns. */
public final class FewMovies {

    /** How many. */
    public static final int COUNT = 40;

    private static final int DIMENSION = 8;
    private static final Random RANDOM = new Random(4);
    private static final long DAY = 86_400;

    private FewMovies() {}

    /** Their tables. */
    public static RankingTables tables() {
        List<Movie> movies =
                IntStream.range(0, COUNT).mapToObj(FewMovies::movie).toList();
        var builder = new MovieTableBuilder(movies, DIMENSION);
        movies.forEach(movie -> builder.add(
                movie,
                new Votes(10 + (int) movie.id().value(), 5, 3.5f),
                vector(DIMENSION),
                vector(MovieTable.SKETCH)));
        var times = new RatingTimesBuilder(
                COUNT, IntStream.range(0, COUNT).mapToLong(row -> row * DAY).toArray());
        IntStream.range(0, COUNT).forEach(row -> times.add(row, row * DAY));
        return new RankingTables(builder.build(), neighbours(true), neighbours(false), times.build());
    }

    /** Somebody who rated those of the rows, one a day from the day of the first row on. */
    public static Request request(float stars, int... rows) {
        var all = new float[rows.length];
        Arrays.fill(all, stars);
        long[] days = IntStream.range(0, rows.length)
                .mapToLong(i -> (rows[0] + i) * DAY)
                .toArray();
        var history = new PersonHistory(rows, all, days, List.of("Western"));
        return new Request(history, scores(), days[days.length - 1]);
    }

    /** What the towers say for {@link #person}. */
    public static Request.RowScores scores() {
        MovieTable movies = tables().movies();
        return row -> movies.score(row, person());
    }

    /** A person's vector, always the same. */
    public static float[] person() {
        var vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = i / 10f;
        }
        return vector;
    }

    /** Trees as LightGBM writes them, just one: 2 for what was rated after the newest rating, 1 for all else. */
    public static String whatFollowsFirst(List<String> features) {
        return """
                tree
                num_class=1
                feature_names=%s

                Tree=0
                num_leaves=2
                num_cat=0
                split_feature=%d
                threshold=0.1
                decision_type=2
                left_child=-1
                right_child=-2
                leaf_value=1 2

                end of trees
                """.formatted(String.join(" ", features), Feature.NEXT.place());
    }

    private static Neighbours neighbours(boolean before) {
        var builder = new NeighboursBuilder();
        for (int row = 0; row < COUNT; row++) {
            int[] rows =
                    before ? new int[] {(row + 1) % COUNT, (row + COUNT - 1) % COUNT} : new int[] {(row + 1) % COUNT};
            builder.add(rows, before ? new float[] {.5f, .25f} : new float[] {.5f});
        }
        return builder.build();
    }

    private static Movie movie(int row) {
        return new Movie(
                new MovieId(100 + row),
                OptionalLong.empty(),
                "Movie",
                row == 39 ? OptionalInt.empty() : OptionalInt.of(1960 + row),
                List.of(row % 2 == 0 ? "Western" : "Musical"),
                List.of(),
                Movie.Text.UNKNOWN,
                Movie.Popularity.UNKNOWN);
    }

    private static float[] vector(int dimension) {
        var vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) RANDOM.nextGaussian();
        }
        return vector;
    }
}
