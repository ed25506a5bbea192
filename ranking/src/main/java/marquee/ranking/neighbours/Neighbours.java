package marquee.ranking.neighbours;

import java.nio.IntBuffer;
import java.nio.ShortBuffer;

/** Which movies are near each movie in one way, best first. Immutable and thread-safe. */
public final class Neighbours {

    private final IntBuffer starts;
    private final IntBuffer rows;
    private final ShortBuffer similarities;

    /**
     * @param starts place of each movie's first neighbour, and behind the last movie the number of all
     * @param rows of the neighbours
     * @param similarities in half precision, beside the rows
     */
    Neighbours(IntBuffer starts, IntBuffer rows, ShortBuffer similarities) {
        this.starts = starts;
        this.rows = rows;
        this.similarities = similarities;
    }

    /** How many movies have neighbours here. */
    public int movies() {
        return starts.limit() - 1;
    }

    /** How many neighbours a movie has. */
    public int count(int row) {
        return starts.get(row + 1) - starts.get(row);
    }

    /** The row of a movie's neighbour, 0 being the nearest. */
    public int row(int row, int place) {
        return rows.get(starts.get(row) + place);
    }

    /** How near that one is: larger is nearer, comparable within this way of being near. */
    public float similarity(int row, int place) {
        return Float.float16ToFloat(similarities.get(starts.get(row) + place));
    }

    /** Copies all neighbours of a movie. */
    public void read(int row, NeighbourList into) {
        into.read(rows, similarities, starts.get(row), count(row));
    }

    IntBuffer starts() {
        return starts;
    }

    IntBuffer rows() {
        return rows;
    }

    ShortBuffer similarities() {
        return similarities;
    }
}
