package marquee.ranking.gems;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Keeps a list of hidden gems one for everybody, also for who likes only what everybody knows: of its first places, however many,
 * more than half go to movies that few know, and none to a famous one. What fits best comes first as far as that lets it.
 */
public final class GemOrder {

    private GemOrder() {}

    /**
     * Orders what was found.
     *
     * @param size of it
     * @param ratings of the movie at each place
     * @return the places in their new order, fewer where too few of the movies are known by few
     */
    public static int[] order(int size, IntUnaryOperator ratings, Renown renown) {
        int[] little = IntStream.range(0, size)
                .filter(place -> ratings.applyAsInt(place) <= renown.little())
                .toArray();
        int[] known = IntStream.range(0, size)
                .filter(place -> ratings.applyAsInt(place) > renown.little())
                .filter(place -> ratings.applyAsInt(place) <= renown.famous())
                .toArray();
        return merged(little, known);
    }

    private static int[] merged(int[] little, int[] known) {
        var order = new IntArrayList();
        int shown = 0;
        int others = 0;
        while (true) {
            boolean room = others + 1 < shown && others < known.length;
            if (room && (shown == little.length || known[others] < little[shown])) {
                order.add(known[others++]);
            } else if (shown < little.length) {
                order.add(little[shown++]);
            } else {
                return order.toIntArray();
            }
        }
    }
}
