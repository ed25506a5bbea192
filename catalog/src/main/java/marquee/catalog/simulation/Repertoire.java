package marquee.catalog.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The movies on offer, on shelves. Thread-safe. */
public final class Repertoire {

    private static final int NEIGHBOURS = 6;

    private final Shelf[] shelves;
    private final int[][] neighbours;
    private final float[] quality;
    private final short[] years;

    /**
     * @param shelves at least one
     * @param quality of each movie in stars, around 0: how much better than others of its kind people find it
     * @param years of release of each movie
     */
    public Repertoire(List<Shelf> shelves, float[] quality, short[] years) {
        this.shelves = shelves.toArray(Shelf[]::new);
        this.quality = quality;
        this.years = years;
        neighbours = shelves.stream().map(this::nearest).toArray(int[][]::new);
    }

    /** Number of movies. */
    public int size() {
        return years.length;
    }

    int dimensions() {
        return shelves[0].dimensions();
    }

    int shelves() {
        return shelves.length;
    }

    Shelf shelf(int shelf) {
        return shelves[shelf];
    }

    float quality(int movie) {
        return quality[movie];
    }

    int year(int movie) {
        return years[movie];
    }

    int shelfLike(int shelf, Dice dice) {
        return neighbours[shelf][dice.below(neighbours[shelf].length)];
    }

    /** The shelf itself and those most similar to it. */
    private int[] nearest(Shelf shelf) {
        return IntStream.range(0, shelves.length)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> -shelf.similarity(shelves[other])))
                .limit(NEIGHBOURS)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
