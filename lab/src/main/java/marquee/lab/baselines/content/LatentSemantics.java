package marquee.lab.baselines.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import marquee.catalog.Movie;
import marquee.evaluation.model.TrainingData;
import marquee.training.algebra.Matrix;
import marquee.training.algebra.SparseMatrix;
import marquee.training.algebra.SparseVector;
import marquee.training.vectors.VectorMath;

/**
 * Latent semantic vectors of the movies: words of title, genres, tags, keywords, people and overview, weighted by
 * tf-idf and cut to a few dimensions. Deerwester et al., JASIS 41(6), 1990; the cut by random projection and power
 * iteration as in Halko, Martinsson &amp; Tropp, SIAM Review 53(2), 2011.
 *
 * @param dimension of the vectors
 */
public record LatentSemantics(int dimension) implements Function<TrainingData, Matrix> {

    private static final int POWER_ITERATIONS = 3;

    @Override
    public Matrix apply(TrainingData training) {
        SparseMatrix words = tfIdf(training.content().movies());
        SparseMatrix movies = words.transposed();
        var random = new Random(1);
        Matrix basis = Matrix.zeros(words.rows(), dimension);
        for (int i = 0; i < basis.values().length; i++) {
            basis.values()[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < POWER_ITERATIONS; i++) {
            basis = words.times(movies.times(basis)).withOrthonormalColumns();
        }
        return words.times(movies.times(basis));
    }

    private static SparseMatrix tfIdf(List<Movie> movies) {
        List<Map<String, Integer>> counts =
                movies.stream().map(LatentSemantics::wordCounts).toList();
        Map<String, Integer> documents = new HashMap<>();
        counts.forEach(words -> words.keySet().forEach(word -> documents.merge(word, 1, Integer::sum)));
        Map<String, Integer> numbers = new HashMap<>();
        List<SparseVector> rows = new ArrayList<>();
        for (Map<String, Integer> words : counts) {
            words.keySet().removeIf(word -> documents.getOrDefault(word, 0) < 2);
            words.keySet().forEach(word -> numbers.putIfAbsent(word, numbers.size()));
            rows.add(row(words, documents, numbers, movies.size()));
        }
        return SparseMatrix.ofRows(numbers.size(), rows);
    }

    private static SparseVector row(
            Map<String, Integer> words, Map<String, Integer> documents, Map<String, Integer> numbers, int movies) {
        int[] indexes = words.keySet().stream()
                .mapToInt(word -> numbers.getOrDefault(word, 0))
                .toArray();
        var values = new float[indexes.length];
        int i = 0;
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            double idf = Math.log((double) movies / documents.getOrDefault(word.getKey(), 1));
            values[i++] = (float) ((1 + Math.log(word.getValue())) * idf);
        }
        VectorMath.normalise(values);
        return new SparseVector(indexes, values);
    }

    private static Map<String, Integer> wordCounts(Movie movie) {
        Map<String, Integer> counts = new TreeMap<>();
        movie.genres().forEach(genre -> counts.merge("genre " + genre, 2, Integer::sum));
        movie.year().ifPresent(year -> counts.merge("decade " + year / 10, 1, Integer::sum));
        movie.text().people().forEach(person -> counts.merge("person " + person, 1, Integer::sum));
        movie.text().keywords().forEach(keyword -> counts.merge("keyword " + keyword, 1, Integer::sum));
        movie.tags().forEach(tag -> addWords(tag, counts));
        addWords(movie.title(), counts);
        movie.text().overview().ifPresent(overview -> addWords(overview, counts));
        return counts;
    }

    private static void addWords(String text, Map<String, Integer> counts) {
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() > 2) {
                counts.merge(word, 1, Integer::sum);
            }
        }
    }
}
