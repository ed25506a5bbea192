package marquee.towers.baselines;

/**
 * Solves one row of {@link Ials} at a time: the factors x with (sum over the row's entries w v v' + unobserved * V'V +
 * lambda (n + unobserved * rows of V) I) x = sum w v, by conjugate gradients from where x stands, which takes a few
 * multiplications instead of a decomposition (Takács, Pilászy &amp; Tikk, RecSys 2011).
 *
 * @param fixed V, the factors of the other side
 * @param gram unobserved * V'V
 */
record LeastSquares(Matrix fixed, Matrix gram, float regularisation, float unobserved) {

    private static final int STEPS = 8;
    private static final float CLOSE_ENOUGH = 1e-10f;

    static LeastSquares of(Matrix fixed, float regularisation, float unobserved) {
        Matrix gram = fixed.transposedTimes(fixed);
        for (int i = 0; i < gram.values().length; i++) {
            gram.values()[i] *= unobserved;
        }
        return new LeastSquares(fixed, gram, regularisation, unobserved);
    }

    /** Improves a row of {@code solved} for the entries of the same row of {@code rows}. */
    void solve(SparseMatrix rows, int row, Matrix solved) {
        int n = fixed.columns();
        float[] x = solved.row(row);
        float[] residual = residual(rows, row, x);
        float[] direction = residual.clone();
        float square = Vectors.dot(residual, residual);
        for (int step = 0; step < STEPS && square > CLOSE_ENOUGH; step++) {
            float[] product = apply(rows, row, direction);
            float length = square / Vectors.dot(direction, product);
            Vectors.addScaled(x, 0, direction, 0, n, length);
            Vectors.addScaled(residual, 0, product, 0, n, -length);
            float newSquare = Vectors.dot(residual, residual);
            for (int i = 0; i < n; i++) {
                direction[i] = residual[i] + newSquare / square * direction[i];
            }
            square = newSquare;
        }
        System.arraycopy(x, 0, solved.values(), row * n, n);
    }

    private float[] residual(SparseMatrix rows, int row, float[] x) {
        int n = fixed.columns();
        float[] residual = apply(rows, row, x);
        for (int i = 0; i < n; i++) {
            residual[i] = -residual[i];
        }
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            Vectors.addScaled(residual, 0, fixed.values(), rows.index(entry) * n, n, rows.value(entry));
        }
        return residual;
    }

    /** The left side of the equation for some x. */
    private float[] apply(SparseMatrix rows, int row, float[] x) {
        int n = fixed.columns();
        var result = new float[n];
        for (int i = 0; i < n; i++) {
            Vectors.addScaled(result, 0, gram.values(), i * n, n, x[i]);
        }
        for (int entry = rows.start(row); entry < rows.end(row); entry++) {
            int from = rows.index(entry) * n;
            float dot = Vectors.dot(x, 0, fixed.values(), from, n);
            Vectors.addScaled(result, 0, fixed.values(), from, n, rows.value(entry) * dot);
        }
        float ridge = regularisation * (rows.count(row) + unobserved * fixed.rows());
        Vectors.addScaled(result, 0, x, 0, n, ridge);
        return result;
    }
}
