package marquee.lab.baselines.factors;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.HashMap;
import java.util.Map;
import marquee.catalog.Movie;
import marquee.evaluation.model.TrainingData;
import marquee.training.algebra.SparseMatrix;

/**
 * The features of each movie, as numbers: itself where somebody likes it in training, and perhaps genres and decade.
 *
 * @param ofMovie by row
 * @param count how many features there are in all
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
record MovieFeatures(int[][] ofMovie, int count) {

    static MovieFeatures of(TrainingData training, SparseMatrix movies, boolean content) {
        Map<String, Integer> numbers = new HashMap<>();
        var ofMovie = new int[movies.rows()][];
        for (int row = 0; row < ofMovie.length; row++) {
            var features = new IntArrayList();
            if (movies.count(row) > 0) {
                features.add(row);
            }
            if (content) {
                addContent(training.content().movies().get(row), features, numbers, movies.rows());
            }
            ofMovie[row] = features.toIntArray();
        }
        return new MovieFeatures(ofMovie, movies.rows() + numbers.size());
    }

    private static void addContent(Movie movie, IntArrayList features, Map<String, Integer> numbers, int offset) {
        for (String genre : movie.genres()) {
            features.add(number(genre, numbers, offset));
        }
        movie.year().ifPresent(year -> features.add(number(year / 10 + "0s", numbers, offset)));
    }

    private static int number(String feature, Map<String, Integer> numbers, int offset) {
        int next = offset + numbers.size();
        return numbers.computeIfAbsent(feature, name -> next);
    }
}
