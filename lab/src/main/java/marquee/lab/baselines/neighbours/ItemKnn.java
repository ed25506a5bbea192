package marquee.lab.baselines.neighbours;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.training.algebra.Attention;
import marquee.training.algebra.SparseMatrix;
import marquee.training.algebra.SparseVector;

/**
 * Item-kNN: a movie's score is the summed similarity to the movies of the history that are among its nearest
 * neighbours. Similarity is the cosine of two movies' columns, damped where few people rated both: dot / (|a||b| +
 * shrinkage). Sarwar et al., WWW 2001; shrinkage as in Bell &amp; Koren, ICDM 2007.
 *
 * @param name in tables
 * @param neighbours how many each movie keeps
 * @param shrinkage added to the denominator, in people
 * @param tfIdf whether people who rated much say less: weight log(movies / ratings of the person)
 * @param attention how a history counts
 */
public record ItemKnn(String name, int neighbours, float shrinkage, boolean tfIdf, Attention attention)
        implements Recommender {

    @Override
    public boolean random() {
        return false;
    }

    @Override
    public Model fit(TrainingData training, long seed) {
        SparseMatrix people = SparseMatrix.of(training.ratings(), attention.signal());
        if (tfIdf) {
            weighByIdf(people);
        }
        return new Neighbourhood(neighbours(people).transposed(), attention);
    }

    private static void weighByIdf(SparseMatrix people) {
        for (int person = 0; person < people.rows(); person++) {
            float idf = (float) Math.log((double) people.columns() / Math.max(1, people.count(person)));
            for (int entry = people.start(person); entry < people.end(person); entry++) {
                people.values()[entry] *= idf;
            }
        }
    }

    /** Movies x movies: each row holds the movie's nearest neighbours. */
    private SparseMatrix neighbours(SparseMatrix people) {
        SparseMatrix movies = people.transposed();
        var norms = new float[movies.rows()];
        for (int entry = 0; entry < people.indexes().length; entry++) {
            norms[people.index(entry)] += people.value(entry) * people.value(entry);
        }
        for (int movie = 0; movie < norms.length; movie++) {
            norms[movie] = (float) Math.sqrt(norms[movie]);
        }
        List<SparseVector> rows = new ArrayList<>();
        for (int movie = 0; movie < movies.rows(); movie++) {
            rows.add(nearest(movie, movies, people, norms));
        }
        return SparseMatrix.ofRows(movies.rows(), rows);
    }

    private SparseVector nearest(int movie, SparseMatrix movies, SparseMatrix people, float[] norms) {
        var similarity = new float[movies.rows()];
        for (int entry = movies.start(movie); entry < movies.end(movie); entry++) {
            people.addRow(movies.index(entry), movies.value(entry), similarity);
        }
        similarity[movie] = 0;
        for (int other = 0; other < similarity.length; other++) {
            if (similarity[other] > 0) {
                similarity[other] /= norms[movie] * norms[other] + shrinkage;
            }
        }
        return largest(similarity);
    }

    private SparseVector largest(float[] similarity) {
        int[] similar = IntStream.range(0, similarity.length)
                .filter(other -> similarity[other] > 0)
                .toArray();
        IntArrays.quickSort(similar, (a, b) -> Float.compare(similarity[b], similarity[a]));
        int[] nearest = IntArrays.trim(similar, Math.min(neighbours, similar.length));
        var values = new float[nearest.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = similarity[nearest[i]];
        }
        return new SparseVector(nearest, values);
    }

    /** Rows are movies of a history, columns the movies that have them as a neighbour. */
    private record Neighbourhood(SparseMatrix similarities, Attention attention) implements Model {

        @Override
        public float[][] score(List<Person> people) {
            return people.stream()
                    .map(attention::of)
                    .map(similarities::leftTimes)
                    .toArray(float[][]::new);
        }

        @Override
        public long bytes() {
            return similarities.bytes();
        }
    }
}
