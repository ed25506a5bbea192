package marquee.ranking.sources;

import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Optional;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.neighbours.NeighbourTable;
import marquee.ranking.neighbours.Neighbours;

/**
 * Where movies stand among the nearest of those that a person liked last, by audience and by content: one over the place,
 * on average over the liked ones and both ways. Not to be shared between threads.
 */
public final class NeighbourPlaces {

    private static final int LATEST_LIKED = 10;
    private static final int NEAREST = 15;

    /** The first places are about equally near. */
    private static final double ALIKE = 3;

    private final Int2DoubleMap shares = new Int2DoubleOpenHashMap();

    private NeighbourPlaces() {}

    /** Those of a person; none in a release without neighbours. */
    public static NeighbourPlaces of(PersonHistory person, Optional<NeighbourTable> neighbours) {
        var places = new NeighbourPlaces();
        neighbours.ifPresent(table -> places.add(person, table));
        return places;
    }

    private void add(PersonHistory person, NeighbourTable table) {
        int oldest = person.size();
        int liked = 0;
        while (oldest > 0 && liked < LATEST_LIKED) {
            oldest--;
            liked += person.likes(oldest) ? 1 : 0;
        }
        for (int i = oldest; i < person.size(); i++) {
            if (person.likes(i)) {
                add(table.audience(), person.rows()[i], .5 / liked);
                add(table.content(), person.rows()[i], .5 / liked);
            }
        }
    }

    private void add(Neighbours near, int row, double weight) {
        int count = row < near.movies() ? Math.min(NEAREST, near.count(row)) : 0;
        for (int place = 0; place < count; place++) {
            shares.mergeDouble(near.row(row, place), weight / (place + ALIKE), Double::sum);
        }
    }

    /** How near the movie of a row stands, 0 where it is no neighbour. */
    public double share(int row) {
        return shares.get(row);
    }

    /** The rows of all neighbours. */
    IntSet rows() {
        return shares.keySet();
    }
}
