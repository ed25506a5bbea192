package marquee.training.linear;

import marquee.evaluation.data.Interactions;
import marquee.training.settings.Weight;

/**
 * EASE's matrix of movies by movies, only ever multiplied with: Steck, "Embarrassingly shallow autoencoders for sparse
 * data", WWW 2019. It is -P / diag(P) off its diagonal, with P the inverse of X'X + penalty and X people by movies. Each
 * number of the movies' content vectors joins X as if it were one more person (Jeunen, Van Balen and Goethals, "Closed-form
 * models for collaborative filtering with side-information", RecSys 2020). The rows of X are {@link RatingSessions}.
 */
interface EaseMatrix {

    /** The matrix times {@code right}, {@code [movies, any]}. */
    Weight times(Weight right);

    /** The transposed matrix times {@code right}. */
    Weight transposedTimes(Weight right);

    /**
     * For fewer rows than movies: P is never formed, since X'(XX' + penalty)^-1 X gives the same products (Woodbury).
     */
    static EaseMatrix ofFewRows(Interactions ratings, RatingSessions sessions, Weight content, float penalty) {
        Weight x = InteractionMatrices.beside(InteractionMatrices.moviesByRows(ratings, sessions), content);
        Weight inner = Algebra.productTransposedLeft(x, x);
        addToDiagonal(inner, penalty);
        Weight xk = Algebra.product(x, Algebra.inverse(inner));
        var scale = new float[x.rows()];
        var diagonal = new float[x.rows()];
        for (int movie = 0; movie < scale.length; movie++) {
            double explained = 0;
            for (int i = movie * x.columns(); i < (movie + 1) * x.columns(); i++) {
                explained += xk.values()[i] * x.values()[i];
            }
            scale[movie] = (float) (1 / (1 - explained));
            diagonal[movie] = (float) (explained / (1 - explained));
        }
        return new Factored(x, xk, scale, diagonal);
    }

    /**
     * For many rows: on some movies only.
     *
     * @param content of those movies
     * @param place by movie row, the place among those movies, or -1
     */
    static EaseMatrix ofFewMovies(
            Interactions ratings, RatingSessions sessions, Weight content, float penalty, int[] place) {
        int chosen = content.rows();
        Weight gram = InteractionMatrices.together(ratings, sessions, place, chosen);
        Weight alike = Algebra.productTransposedRight(content, content);
        for (int i = 0; i < gram.values().length; i++) {
            gram.values()[i] += alike.values()[i];
        }
        addToDiagonal(gram, penalty);
        Weight p = Algebra.inverse(gram);
        for (int column = 0; column < chosen; column++) {
            float diagonal = p.values()[column * chosen + column];
            for (int row = 0; row < chosen; row++) {
                p.values()[row * chosen + column] *= row == column ? 0 : -1 / diagonal;
            }
        }
        return new Formed(p);
    }

    private static void addToDiagonal(Weight square, float penalty) {
        for (int i = 0; i < square.rows(); i++) {
            square.values()[i * square.columns() + i] += penalty;
        }
    }

    private static Weight minus(Weight all, Weight part) {
        for (int i = 0; i < all.values().length; i++) {
            all.values()[i] -= part.values()[i];
        }
        return all;
    }

    /**
     * Off the diagonal, the product of two thin matrices with scaled columns.
     *
     * @param x movies by rows, {@code [movies, rows]}
     * @param xk the same times the inverse of {@code x'x + penalty}
     * @param scale of each column
     * @param diagonal what that product has on its diagonal, which is taken off
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Factored(Weight x, Weight xk, float[] scale, float[] diagonal) implements EaseMatrix {

        @Override
        public Weight times(Weight right) {
            Weight all = Algebra.product(xk, Algebra.productTransposedLeft(x, Algebra.scaleRows(right, scale)));
            return minus(all, Algebra.scaleRows(right, diagonal));
        }

        @Override
        public Weight transposedTimes(Weight right) {
            Weight all = Algebra.scaleRows(Algebra.product(x, Algebra.productTransposedLeft(xk, right)), scale);
            return minus(all, Algebra.scaleRows(right, diagonal));
        }
    }

    /** All of its entries, {@code [movies, movies]}. */
    record Formed(Weight matrix) implements EaseMatrix {

        @Override
        public Weight times(Weight right) {
            return Algebra.product(matrix, right);
        }

        @Override
        public Weight transposedTimes(Weight right) {
            return Algebra.productTransposedLeft(matrix, right);
        }
    }
}
