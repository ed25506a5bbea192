package marquee.lab.towers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.catalog.progress.Progress;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.tuning.Family;
import marquee.towers.ColdStartFormula;
import marquee.towers.MovieVectors;
import marquee.training.publishing.served.ServedModel;
import marquee.training.shorthistories.MostRatedByGenre;

/** Our movie towers with the cold-start formula in the user tower's place, as served when that tower is down. */
public final class FormulaRecommender implements Recommender {

    private final TowersRecommender towers;

    private FormulaRecommender(TowersRecommender towers) {
        this.towers = towers;
    }

    /**
     * The formula over towers as a release gets them.
     *
     * @param progress shows the training
     */
    public static Family family(Progress progress) {
        return Family.of(new FormulaRecommender(TowersRecommender.standard(progress)));
    }

    @Override
    public String toString() {
        return name();
    }

    @Override
    public String name() {
        return "cold-start-formula";
    }

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public boolean knowsUnratedMovies() {
        return true;
    }

    @Override
    public Model fit(TrainingData training, long seed) {
        try (var served = towers.fit(training, seed)) {
            float[][] told = IntStream.range(0, training.movies())
                    .mapToObj(row -> MovieVectors.withoutFilling(served.movieVectors()[row]))
                    .toArray(float[][]::new);
            int[] counts = training.ratings().counts();
            return new Formula(told, genres(told, training.content().movies(), counts), counts);
        }
    }

    private static Map<String, float[]> genres(float[][] vectors, List<Movie> movies, int[] counts) {
        Map<String, float[]> means = new HashMap<>();
        MostRatedByGenre.byGenre(IntStream.range(0, counts.length), counts, movies, ColdStartFormula.MOVIES_OF_A_GENRE)
                .forEach((genre, rows) -> ColdStartFormula.mean(
                                rows.stream().map(row -> vectors[row]).toList())
                        .ifPresent(mean -> means.put(genre, mean)));
        return means;
    }

    /**
     * @param movies vectors by row
     * @param genres vectors by name
     * @param counts ratings by row, for people of whom nothing is known
     */
    @SuppressWarnings("ArrayRecordComponent") // lives inside a model
    private record Formula(float[][] movies, Map<String, float[]> genres, int[] counts) implements Model {

        @Override
        public float[][] score(List<Person> people) {
            return people.stream().map(this::score).toArray(float[][]::new);
        }

        private float[] score(Person person) {
            var ratings = IntStream.range(0, person.count())
                    .mapToObj(i -> new ColdStartFormula.Rated(movies[person.movie(i)], person.stars(i)))
                    .toList();
            var chosen = person.genres().stream()
                    .filter(genres::containsKey)
                    .map(genres::get)
                    .toList();
            var scores = new float[movies.length];
            ColdStartFormula.vector(ratings, chosen)
                    .ifPresentOrElse(
                            vector -> {
                                for (int row = 0; row < scores.length; row++) {
                                    scores[row] = ServedModel.dot(vector, movies[row]);
                                }
                            },
                            () -> {
                                for (int row = 0; row < scores.length; row++) {
                                    scores[row] = counts[row];
                                }
                            });
            return scores;
        }

        @Override
        public long bytes() {
            return (long) movies.length * movies[0].length * Float.BYTES;
        }
    }
}
