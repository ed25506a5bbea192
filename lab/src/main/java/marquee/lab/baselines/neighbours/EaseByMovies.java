package marquee.lab.baselines.neighbours;

import java.util.List;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.training.algebra.Attention;
import marquee.training.algebra.Matrix;
import marquee.training.algebra.SparseMatrix;
import marquee.training.algebra.SparseVector;
import marquee.training.vectors.VectorMath;

/** EASE by its weights, movies x movies. */
@SuppressWarnings("ArrayRecordComponent") // lives inside a model
record EaseByMovies(Matrix weights, Attention attention) implements Model {

    static EaseByMovies fit(SparseMatrix people, SparseMatrix movies, float lambda, Attention attention) {
        Matrix gram = movies.gram();
        gram.addToDiagonal(lambda);
        Matrix inverse = gram.inverse();
        int n = inverse.rows();
        for (int column = 0; column < n; column++) {
            float diagonal = inverse.get(column, column);
            for (int row = 0; row < n; row++) {
                inverse.values()[row * n + column] /= row == column ? Float.POSITIVE_INFINITY : -diagonal;
            }
        }
        return new EaseByMovies(inverse, attention);
    }

    @Override
    public float[][] score(List<Person> people) {
        return people.stream().map(this::score).toArray(float[][]::new);
    }

    private float[] score(Person person) {
        SparseVector history = attention.of(person);
        int n = weights.columns();
        var scores = new float[n];
        for (int i = 0; i < history.size(); i++) {
            int from = history.indexes()[i] * n;
            VectorMath.addScaled(scores, 0, weights.values(), from, n, history.values()[i]);
        }
        return scores;
    }

    @Override
    public long bytes() {
        return 4L * weights.values().length;
    }
}
