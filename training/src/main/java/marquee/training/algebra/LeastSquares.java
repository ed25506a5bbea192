package marquee.training.algebra;

import marquee.training.vectors.VectorMath;

/**
 * One half of a round of iALS: for every row of ratings the factors x with (sum over its entries w v v' +
 * unobserved * V'V + lambda (n + unobserved * rows of V) I) x = sum w v. Solved for all rows side by side by conjugate
 * gradients from where x stands, which takes a few multiplications instead of a decomposition for each row (Takács,
 * Pilászy &amp; Tikk, RecSys 2011).
 *
 * @param fixed V, the factors of the other side
 * @param gram unobserved * V'V
 * @param regularisation lambda
 * @param unobserved weight of pairs without a rating
 */
public record LeastSquares(Matrix fixed, Matrix gram, float regularisation, float unobserved) {

    private static final float CLOSE_ENOUGH = 1e-12f;

    /** With the other side held fixed. */
    public static LeastSquares of(Matrix fixed, float regularisation, float unobserved) {
        Matrix gram = fixed.transposedTimes(fixed);
        for (int i = 0; i < gram.values().length; i++) {
            gram.values()[i] *= unobserved;
        }
        return new LeastSquares(fixed, gram, regularisation, unobserved);
    }

    /** Improves x in place. */
    public void improve(SparseMatrix ratings, Matrix x, int steps) {
        Matrix residual = residual(ratings, x);
        Matrix direction = residual.copy();
        for (int step = 0; step < steps; step++) {
            Matrix product = leftSide(ratings, direction);
            for (int row = 0; row < x.rows(); row++) {
                advance(row, x, residual, direction, product);
            }
        }
    }

    private static void advance(int row, Matrix x, Matrix residual, Matrix direction, Matrix product) {
        float square = residual.dot(row, residual, row);
        if (square < CLOSE_ENOUGH) {
            return;
        }
        float length = square / direction.dot(row, product, row);
        x.addRow(row, direction, row, length);
        residual.addRow(row, product, row, -length);
        float turn = residual.dot(row, residual, row) / square;
        direction.scaleRow(row, turn);
        direction.addRow(row, residual, row, 1);
    }

    private Matrix residual(SparseMatrix ratings, Matrix x) {
        Matrix residual = ratings.times(fixed);
        Matrix left = leftSide(ratings, x);
        VectorMath.addScaled(residual.values(), 0, left.values(), 0, left.values().length, -1);
        return residual;
    }

    /** The left side of the equations for some x. */
    private Matrix leftSide(SparseMatrix ratings, Matrix x) {
        Matrix result = x.times(gram);
        for (int row = 0; row < x.rows(); row++) {
            for (int entry = ratings.start(row); entry < ratings.end(row); entry++) {
                float dot = x.dot(row, fixed, ratings.index(entry));
                result.addRow(row, fixed, ratings.index(entry), ratings.value(entry) * dot);
            }
            result.addRow(row, x, row, regularisation * (ratings.count(row) + unobserved * fixed.rows()));
        }
        return result;
    }
}
