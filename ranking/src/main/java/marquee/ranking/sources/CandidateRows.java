package marquee.ranking.sources;

import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.movies.MovieTable;

/** The candidates that a movie table has beside the nearest vectors. Immutable and thread-safe; made once for a release. */
public final class CandidateRows {

    private final ShelfSource shelves;

    /** @param movies the table whose rows are found */
    public CandidateRows(MovieTable movies) {
        this.shelves = new ShelfSource(movies);
    }

    /** The neighbours alone. */
    public static int[] of(NeighbourPlaces neighbours) {
        return neighbours.rows().toIntArray();
    }

    /** Some hundreds at most, each once; what the person rated may be among them. */
    public int[] of(PersonHistory person, NeighbourPlaces neighbours) {
        var rows = new IntLinkedOpenHashSet(neighbours.rows());
        shelves.addTo(rows, person);
        return rows.toIntArray();
    }
}
