package marquee.lab.baselines.neighbours;

import java.util.List;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.training.algebra.Attention;
import marquee.training.algebra.Matrix;
import marquee.training.algebra.SparseMatrix;
import marquee.training.algebra.SparseVector;

/**
 * EASE by the Woodbury identity: P = (I - X'KX) / lambda with K = (XX' + lambda I)^-1, people x people. For a history x
 * the score of movie j is y_j / (1 - q_j), where y = xX'KX and q_j = (X'KX)_jj; movies in x itself are subtracted.
 */
@SuppressWarnings("ArrayRecordComponent") // lives inside a model
record EaseByPeople(SparseMatrix people, SparseMatrix movies, Matrix kernel, float[] selfWeights, Attention attention)
        implements Model {

    static EaseByPeople fit(SparseMatrix people, SparseMatrix movies, float lambda, Attention attention) {
        Matrix gram = people.gram();
        gram.addToDiagonal(lambda);
        Matrix kernel = gram.inverse();
        var selfWeights = new float[movies.rows()];
        for (int movie = 0; movie < selfWeights.length; movie++) {
            selfWeights[movie] = selfWeight(movies, movie, kernel);
        }
        return new EaseByPeople(people, movies, kernel, selfWeights, attention);
    }

    private static float selfWeight(SparseMatrix movies, int movie, Matrix kernel) {
        float sum = 0;
        for (int a = movies.start(movie); a < movies.end(movie); a++) {
            for (int b = movies.start(movie); b < movies.end(movie); b++) {
                sum += movies.value(a) * movies.value(b) * kernel.get(movies.index(a), movies.index(b));
            }
        }
        return sum;
    }

    @Override
    public float[][] score(List<Person> asked) {
        List<SparseVector> histories = asked.stream().map(attention::of).toList();
        Matrix overlaps =
                Matrix.ofRows(histories.stream().map(movies::leftTimes).toArray(float[][]::new));
        Matrix mixed = overlaps.times(kernel);
        var scores = new float[asked.size()][];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores(mixed.row(i), histories.get(i));
        }
        return scores;
    }

    private float[] scores(float[] mixed, SparseVector history) {
        var scores = new float[movies.rows()];
        for (int person = 0; person < mixed.length; person++) {
            people.addRow(person, mixed[person], scores);
        }
        for (int i = 0; i < history.size(); i++) {
            int movie = history.indexes()[i];
            scores[movie] -= history.values()[i] * selfWeights[movie];
        }
        for (int movie = 0; movie < scores.length; movie++) {
            scores[movie] /= 1 - selfWeights[movie];
        }
        return scores;
    }

    @Override
    public long bytes() {
        return people.bytes() + 4L * (kernel.values().length + selfWeights.length);
    }
}
