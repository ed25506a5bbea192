package marquee.evaluation.data;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import marquee.catalog.Movie;
import marquee.catalog.Rating;

/** Collects ratings in any order as primitives, then orders them. Not thread-safe. */
final class InteractionsBuilder {

    private static final long LATEST = Integer.toUnsignedLong(-1);

    private final Rows users = new Rows();
    private final Rows movies = new Rows();
    private final Long2LongOpenHashMap datasetIds = new Long2LongOpenHashMap();
    private final IntArrayList user = new IntArrayList();
    private final IntArrayList item = new IntArrayList();
    private final ByteArrayList halfStars = new ByteArrayList();
    private final IntArrayList seconds = new IntArrayList();
    private final boolean placed;

    /** @param placed whether it is kept in which order ratings came */
    InteractionsBuilder(boolean placed) {
        this.placed = placed;
    }

    void add(Rating rating) {
        user.add(users.of(rating.userId()));
        item.add(movies.of(rating.movie().value()));
        halfStars.add((byte) Math.round(rating.stars().value() * 2));
        seconds.add((int) Math.clamp(rating.at().getEpochSecond(), 0, LATEST));
    }

    /** Notes the dataset's own id of a rated movie. */
    void name(Movie movie) {
        long id = movie.id().value();
        if (movies.contains(id)) {
            movie.datasetId().ifPresent(datasetId -> datasetIds.put(id, datasetId));
        }
    }

    /** Gives a movie a row, rated or not. */
    void admit(Movie movie) {
        movies.of(movie.id().value());
        name(movie);
    }

    /** @param timed whether the ratings carry times */
    Interactions build(boolean timed) {
        long[] movieIds = movies.ids();
        var names = new long[movieIds.length];
        for (int row = 0; row < names.length; row++) {
            names[row] = datasetIds.getOrDefault(movieIds[row], movieIds[row]);
        }
        int[] itemRank = ranks(names);
        int[] userRank = ranks(users.ids());
        var items = new Items(byRank(movieIds, itemRank), byRank(names, itemRank));
        long[] userIds = byRank(users.ids(), userRank);
        int[] starts = starts(userIds.length, userRank);
        return new Interactions(
                items, userIds, Ranges.between(starts), columns(order(userRank, itemRank, starts), itemRank), timed);
    }

    /** Puts each person's ratings side by side, and then in order: much quicker than putting all of them in order. */
    private int[] order(int[] userRank, int[] itemRank, int[] starts) {
        var order = new int[user.size()];
        int[] next = starts.clone();
        for (int i = 0; i < order.length; i++) {
            order[next[userRank[user.getInt(i)]]++] = i;
        }
        for (int person = 0; person < starts.length - 1; person++) {
            IntArrays.quickSort(order, starts[person], starts[person + 1], (a, b) -> {
                int byTime = Integer.compareUnsigned(seconds.getInt(a), seconds.getInt(b));
                return byTime != 0 ? byTime : Integer.compare(itemRank[item.getInt(a)], itemRank[item.getInt(b)]);
            });
        }
        return order;
    }

    private int[] starts(int people, int[] userRank) {
        var starts = new int[people + 1];
        for (int i = 0; i < user.size(); i++) {
            starts[userRank[user.getInt(i)] + 1]++;
        }
        for (int row = 0; row < people; row++) {
            starts[row + 1] += starts[row];
        }
        return starts;
    }

    private ArrayColumns columns(int[] order, int[] itemRank) {
        var columns = ArrayColumns.of(order.length, placed);
        for (int i = 0; i < order.length; i++) {
            columns.item()[i] = itemRank[item.getInt(order[i])];
            columns.halfStars()[i] = halfStars.getByte(order[i]);
            columns.seconds()[i] = seconds.getInt(order[i]);
            if (placed) {
                columns.places()[i] = order[i];
            }
        }
        return columns;
    }

    /** Where each element would stand if the values were sorted. */
    private static int[] ranks(long[] values) {
        var order = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        LongArrays.quickSortIndirect(order, values);
        var ranks = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
        return ranks;
    }

    private static long[] byRank(long[] values, int[] ranks) {
        var sorted = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            sorted[ranks[i]] = values[i];
        }
        return sorted;
    }

    /** Dense numbers for ids, in the order of first appearance. */
    private static final class Rows {
        private final Long2IntMap rows = new Long2IntOpenHashMap();
        private final LongArrayList ids = new LongArrayList();

        int of(long id) {
            int row = rows.getOrDefault(id, ids.size());
            if (row == ids.size()) {
                rows.put(id, row);
                ids.add(id);
            }
            return row;
        }

        boolean contains(long id) {
            return rows.containsKey(id);
        }

        long[] ids() {
            return ids.toLongArray();
        }
    }
}
