package marquee.evaluation.data;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.BitSet;
import java.util.PrimitiveIterator;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import marquee.catalog.Dataset;
import marquee.catalog.Stars;

/**
 * Who rated what, when and how: primitive columns, the ratings of a person side by side, ordered by (time, dataset id of
 * the movie). 13 bytes a rating, 9 where {@link #asSequences} is not asked. Times are from 1970 to 2105. Immutable and
 * thread-safe.
 *
 * <p>People and movies are dense rows: people ordered by id, movies as in {@link Items}. A rating is addressed by its
 * position; those of a person run from {@link #start} to {@link #end}. A subset made by {@link #keep} has the same rows
 * for people and movies, some of which may then have no rating.
 */
public final class Interactions {

    private final Items items;
    private final long[] userIds;
    private final int[] starts;
    private final int[] item;
    private final byte[] halfStars;
    private final int[] seconds;
    private final int[] places;
    private final boolean timed;

    /**
     * @param timed whether seconds are times
     */
    Interactions(Items items, long[] userIds, int[] starts, Columns columns, boolean timed) {
        this.items = items;
        this.userIds = userIds;
        this.starts = starts;
        this.item = columns.item;
        this.halfStars = columns.halfStars;
        this.seconds = columns.seconds;
        this.places = columns.places;
        this.timed = timed;
    }

    /**
     * What is known of each rating, by position.
     *
     * @param seconds since 1970, without a sign
     * @param places where it stood in what was read; none where nobody asks
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Columns(int[] item, byte[] halfStars, int[] seconds, int[] places) {

        static Columns of(int ratings, boolean placed) {
            return new Columns(new int[ratings], new byte[ratings], new int[ratings], new int[placed ? ratings : 0]);
        }

        void copy(int to, Columns from, int position) {
            item[to] = from.item[position];
            halfStars[to] = from.halfStars[position];
            seconds[to] = from.seconds[position];
            if (places.length > 0) {
                places[to] = from.places[position];
            }
        }
    }

    /**
     * Reads every rating of a dataset; memory is bounded by about 40 bytes a rating while reading.
     *
     * @throws marquee.catalog.DatasetException when the dataset cannot be read
     */
    public static Interactions read(Dataset dataset) {
        return named(ratings(dataset, user -> true, true), dataset);
    }

    /**
     * The same for learning, in less memory: the ratings of some people, given by their ids, which are never asked for {@link
     * #asSequences}. Movies that only others rated are left out.
     */
    public static Interactions readToLearn(Dataset dataset, LongPredicate people) {
        return named(ratings(dataset, people, false), dataset);
    }

    private static Interactions named(InteractionsBuilder builder, Dataset dataset) {
        try (var movies = dataset.movies()) {
            movies.forEach(builder::name);
        }
        return builder.build(dataset.tellsTimes());
    }

    /** Every rating of a dataset, with a row for each of its movies, rated or not. */
    public static Interactions readWithUnrated(Dataset dataset) {
        var builder = ratings(dataset, user -> true, true);
        try (var movies = dataset.movies()) {
            movies.forEach(builder::admit);
        }
        return builder.build(dataset.tellsTimes());
    }

    private static InteractionsBuilder ratings(Dataset dataset, LongPredicate people, boolean placed) {
        var builder = new InteractionsBuilder(placed);
        try (var ratings = dataset.ratings()) {
            ratings.filter(rating -> people.test(rating.userId())).forEach(builder::add);
        }
        return builder;
    }

    /** The movies. */
    public Items items() {
        return items;
    }

    /** Number of people; rows run from 0 to one less. */
    public int users() {
        return userIds.length;
    }

    /** The person's id in the dataset. */
    public long userId(int user) {
        return userIds[user];
    }

    /** The row of a person, or a negative number for somebody without a row. */
    public int userRow(long userId) {
        return Arrays.binarySearch(userIds, userId);
    }

    /** Number of ratings. */
    public int size() {
        return item.length;
    }

    /** Position of the person's first rating. */
    public int start(int user) {
        return starts[user];
    }

    /** One after the position of the person's last rating. */
    public int end(int user) {
        return starts[user + 1];
    }

    /** Number of ratings of a person. */
    public int count(int user) {
        return starts[user + 1] - starts[user];
    }

    /** Row of the rated movie. */
    public int item(int position) {
        return item[position];
    }

    /** 0.5 to 5. */
    public float stars(int position) {
        return halfStars[position] / 2f;
    }

    /** Whether the rating counts as positive: {@link Stars#POSITIVE} or more. */
    public boolean positive(int position) {
        return stars(position) >= Stars.POSITIVE.value();
    }

    /** When, in seconds since 1970, UTC. */
    public long epochSecond(int position) {
        return Integer.toUnsignedLong(seconds[position]);
    }

    /** Whether {@link #epochSecond} is a time; otherwise it only says in which order a person's ratings came. */
    public boolean timed() {
        return timed;
    }

    /** How often each movie was rated, by row. */
    public int[] counts() {
        var counts = new int[items.size()];
        for (int row : item) {
            counts[row]++;
        }
        return counts;
    }

    /** How often each movie was liked, by row. */
    public int[] likes() {
        var likes = new int[items.size()];
        for (int position = 0; position < item.length; position++) {
            if (positive(position)) {
                likes[item[position]]++;
            }
        }
        return likes;
    }

    /** Whether a rating stays in a subset. */
    @FunctionalInterface
    public interface Keep {
        /** Decides for the rating at a position, given by the person of that row. */
        boolean test(int user, int position);
    }

    /** The ratings that pass, with the same rows for people and movies. */
    public Interactions keep(Keep keep) {
        var kept = new BitSet(size());
        var keptStarts = new int[starts.length];
        int n = 0;
        for (int user = 0; user < users(); user++) {
            keptStarts[user] = n;
            for (int position = start(user); position < end(user); position++) {
                if (keep.test(user, position)) {
                    kept.set(position);
                    n++;
                }
            }
        }
        keptStarts[users()] = n;
        return select(n, kept.stream().iterator(), keptStarts);
    }

    /**
     * The same as published sequence models read it: every rating is a like of five stars, and of a person's ratings of the same
     * second the one that was read first comes first.
     *
     * @throws IllegalStateException when they were read {@linkplain #readToLearn to learn}
     */
    public Interactions asSequences() {
        if (places.length < size()) {
            throw new IllegalStateException("It was not kept in which order these ratings were read.");
        }
        var order = new int[size()];
        Arrays.setAll(order, position -> position);
        for (int user = 0; user < users(); user++) {
            IntArrays.quickSort(order, start(user), end(user), (a, b) -> {
                int byTime = Integer.compareUnsigned(seconds[a], seconds[b]);
                return byTime != 0 ? byTime : Integer.compare(places[a], places[b]);
            });
        }
        Interactions sequences = select(order.length, IntStream.of(order).iterator(), starts);
        Arrays.fill(sequences.halfStars, (byte) 10);
        return sequences;
    }

    private Interactions select(int count, PrimitiveIterator.OfInt positions, int[] keptStarts) {
        var own = new Columns(item, halfStars, seconds, places);
        var kept = Columns.of(count, places.length > 0);
        for (int i = 0; i < count; i++) {
            kept.copy(i, own, positions.nextInt());
        }
        return new Interactions(items, userIds, keptStarts, kept, timed);
    }
}
