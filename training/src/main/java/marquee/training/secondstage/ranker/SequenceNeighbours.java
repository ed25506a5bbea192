package marquee.training.secondstage.ranker;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import marquee.evaluation.data.Interactions;
import marquee.ranking.neighbours.Neighbours;
import marquee.ranking.neighbours.NeighboursBuilder;

/**
 * Which movies people rated shortly after, or beside, each movie: within ten ratings and two hours, nearer ones counting
 * more, divided by the root of how often both movies were rated. People rate what a page or a shelf shows them, and
 * watch what belongs together in a row.
 */
final class SequenceNeighbours {

    private static final int WINDOW = 10;
    private static final float SCALE = 4;
    private static final long SECONDS = 7_200;
    private static final int NEAREST = 100;
    private static final float SHRINKAGE = 5;

    private final Interactions ratings;
    private final int[] counts;
    private final int[] starts;
    private final int[] positions;
    private final int[] owners;
    private final float[] sums;
    private final IntArrayList touched = new IntArrayList();

    SequenceNeighbours(Interactions ratings) {
        this.ratings = ratings;
        this.counts = ratings.counts();
        this.sums = new float[counts.length];
        this.starts = new int[counts.length + 1];
        for (int movie = 0; movie < counts.length; movie++) {
            starts[movie + 1] = starts[movie] + counts[movie];
        }
        this.positions = new int[ratings.size()];
        this.owners = new int[ratings.size()];
        var filled = new int[counts.length];
        for (int user = 0; user < ratings.users(); user++) {
            for (int position = ratings.start(user); position < ratings.end(user); position++) {
                int movie = ratings.item(position);
                int at = starts[movie] + filled[movie]++;
                positions[at] = position;
                owners[at] = user;
            }
        }
    }

    /** Rated soon after. */
    Neighbours next() {
        return of(false);
    }

    /** Rated soon after or before. */
    Neighbours beside() {
        return of(true);
    }

    private Neighbours of(boolean bothWays) {
        var builder = new NeighboursBuilder();
        for (int movie = 0; movie < counts.length; movie++) {
            for (int at = starts[movie]; at < starts[movie + 1]; at++) {
                addWindow(positions[at], owners[at], bothWays);
            }
            keepNearest(movie, builder);
        }
        return builder.build();
    }

    private void addWindow(int position, int user, boolean bothWays) {
        int first = bothWays ? Math.max(ratings.start(user), position - WINDOW) : position + 1;
        int last = Math.min(ratings.end(user) - 1, position + WINDOW);
        for (int other = first; other <= last; other++) {
            int apart = Math.abs(other - position);
            if (apart > 0 && Math.abs(ratings.epochSecond(other) - ratings.epochSecond(position)) < SECONDS) {
                int movie = ratings.item(other);
                if (sums[movie] == 0) {
                    touched.add(movie);
                }
                sums[movie] += (float) Math.exp((1 - apart) / SCALE);
            }
        }
    }

    private void keepNearest(int movie, NeighboursBuilder builder) {
        int[] others = touched.toIntArray();
        for (int other : others) {
            sums[other] /= (float) Math.sqrt((counts[movie] + SHRINKAGE) * (counts[other] + SHRINKAGE));
        }
        IntArrays.quickSort(
                others, (a, b) -> sums[a] != sums[b] ? Float.compare(sums[b], sums[a]) : Integer.compare(a, b));
        int kept = Math.min(NEAREST, others.length);
        var rows = new int[kept];
        var near = new float[kept];
        for (int place = 0; place < kept; place++) {
            rows[place] = others[place];
            near[place] = sums[others[place]];
        }
        builder.add(rows, near);
        for (int other : others) {
            sums[other] = 0;
        }
        touched.clear();
    }
}
