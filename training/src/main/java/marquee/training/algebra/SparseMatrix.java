package marquee.training.algebra;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import marquee.evaluation.data.Interactions;

/**
 * A matrix that is mostly zero, its rows side by side. Thread-safe: nobody changes it.
 *
 * @param columns number of columns
 * @param starts where each row starts, and the end of the last
 * @param indexes the columns of the entries, row by row
 * @param values the entries
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
public record SparseMatrix(int columns, int[] starts, int[] indexes, float[] values) {

    /** People x movies, with the weights of a signal. */
    public static SparseMatrix of(Interactions ratings, Signal signal) {
        var starts = new int[ratings.users() + 1];
        var indexes = new IntArrayList();
        var values = new FloatArrayList();
        for (int user = 0; user < ratings.users(); user++) {
            for (int position = ratings.start(user); position < ratings.end(user); position++) {
                float weight = signal.weight(ratings.stars(position), ratings.positive(position));
                if (weight > 0) {
                    indexes.add(ratings.item(position));
                    values.add(weight);
                }
            }
            starts[user + 1] = indexes.size();
        }
        return new SparseMatrix(ratings.items().size(), starts, indexes.toIntArray(), values.toFloatArray());
    }

    /** Of sparse rows, copied. */
    public static SparseMatrix ofRows(int columns, List<SparseVector> rows) {
        var starts = new int[rows.size() + 1];
        for (int row = 0; row < rows.size(); row++) {
            starts[row + 1] = starts[row] + rows.get(row).size();
        }
        var indexes = new int[starts[rows.size()]];
        var values = new float[indexes.length];
        for (int row = 0; row < rows.size(); row++) {
            SparseVector entries = rows.get(row);
            System.arraycopy(entries.indexes(), 0, indexes, starts[row], entries.size());
            System.arraycopy(entries.values(), 0, values, starts[row], entries.size());
        }
        return new SparseMatrix(columns, starts, indexes, values);
    }

    /** Number of rows. */
    public int rows() {
        return starts.length - 1;
    }

    /** The first entry of a row. */
    public int start(int row) {
        return starts[row];
    }

    /** One after the last entry of a row. */
    public int end(int row) {
        return starts[row + 1];
    }

    /** How many entries a row has. */
    public int count(int row) {
        return starts[row + 1] - starts[row];
    }

    /** The column of an entry. */
    public int index(int entry) {
        return indexes[entry];
    }

    /** The number at an entry. */
    public float value(int entry) {
        return values[entry];
    }

    /** What it takes in memory. */
    public long bytes() {
        return 4L * (starts.length + indexes.length + values.length);
    }

    /** The row of each entry. */
    public int[] rowOfEach() {
        var rowOfEach = new int[indexes.length];
        for (int row = 0; row < rows(); row++) {
            Arrays.fill(rowOfEach, start(row), end(row), row);
        }
        return rowOfEach;
    }

    /** A copy with rows and columns exchanged. */
    public SparseMatrix transposed() {
        var newStarts = new int[columns + 1];
        for (int index : indexes) {
            newStarts[index + 1]++;
        }
        for (int row = 0; row < columns; row++) {
            newStarts[row + 1] += newStarts[row];
        }
        int[] next = newStarts.clone();
        var newIndexes = new int[indexes.length];
        var newValues = new float[values.length];
        for (int row = 0; row < rows(); row++) {
            for (int entry = start(row); entry < end(row); entry++) {
                int place = next[indexes[entry]]++;
                newIndexes[place] = row;
                newValues[place] = values[entry];
            }
        }
        return new SparseMatrix(rows(), newStarts, newIndexes, newValues);
    }

    /** Adds {@code scale} times a row to a dense vector. */
    public void addRow(int row, float scale, float[] target) {
        for (int entry = start(row); entry < end(row); entry++) {
            target[indexes[entry]] += scale * values[entry];
        }
    }

    /** A sparse vector times this matrix: the rows it names, weighted and summed. */
    public float[] leftTimes(SparseVector vector) {
        var sum = new float[columns];
        for (int i = 0; i < vector.size(); i++) {
            addRow(vector.indexes()[i], vector.values()[i], sum);
        }
        return sum;
    }

    /** This matrix times a dense one. */
    public Matrix times(Matrix dense) {
        Matrix product = Matrix.zeros(rows(), dense.columns());
        for (int row = 0; row < rows(); row++) {
            for (int entry = start(row); entry < end(row); entry++) {
                product.addRow(row, dense, indexes[entry], values[entry]);
            }
        }
        return product;
    }

    /** This matrix times its transpose: how every row overlaps with every row. */
    public Matrix gram() {
        Matrix gram = Matrix.zeros(rows(), rows());
        SparseMatrix transposed = transposed();
        var sums = new float[rows()];
        for (int row = 0; row < rows(); row++) {
            for (int entry = start(row); entry < end(row); entry++) {
                transposed.addRow(indexes[entry], values[entry], sums);
            }
            System.arraycopy(sums, 0, gram.values(), row * rows(), rows());
            Arrays.fill(sums, 0);
        }
        return gram;
    }
}
