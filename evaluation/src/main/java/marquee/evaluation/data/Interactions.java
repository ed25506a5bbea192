package marquee.evaluation.data;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import marquee.catalog.Dataset;
import marquee.catalog.Stars;
import marquee.catalog.histories.HistoryDataset;

/**
 * Who rated what, when and how: primitive columns, the ratings of a person side by side, ordered by (time, dataset id of
 * the movie). 13 bytes a rating, 9 where {@link #asSequences} is not asked, none of memory's own where they lie in {@linkplain
 * HistoryDataset files}. Times are from 1970 to 2105. Immutable and thread-safe.
 *
 * <p>People and movies are dense rows: people ordered by id, movies as in {@link Items}. A rating is addressed by its
 * position; those of a person run from {@link #start} to {@link #end}, and in files there are gaps between people. A subset made
 * by {@link #keep} has the same rows for people and movies, some of which may then have no rating.
 */
public final class Interactions {

    private final Items items;
    private final long[] userIds;
    private final Ranges ranges;
    private final int size;
    private final RatingColumns columns;
    private final boolean timed;

    /**
     * @param ranges by row of the person
     * @param timed whether seconds are times
     */
    Interactions(Items items, long[] userIds, Ranges ranges, RatingColumns columns, boolean timed) {
        this.items = items;
        this.userIds = userIds;
        this.ranges = ranges;
        this.size = ranges.size();
        this.columns = columns;
        this.timed = timed;
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
     * #asSequences}. Movies that only others rated are left out, but not where ratings lie in files, which are not read here.
     */
    public static Interactions readToLearn(Dataset dataset, LongPredicate people) {
        return dataset instanceof HistoryDataset inFiles
                ? MappedColumns.interactions(inFiles, people)
                : named(ratings(dataset, people, false), dataset);
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
        return size;
    }

    /** Position of the person's first rating. */
    public int start(int user) {
        return ranges.starts()[user];
    }

    /** One after the position of the person's last rating. */
    public int end(int user) {
        return ranges.ends()[user];
    }

    /** Number of ratings of a person. */
    public int count(int user) {
        return end(user) - start(user);
    }

    /** Row of the rated movie. */
    public int item(int position) {
        return columns.item(position);
    }

    /** 0.5 to 5. */
    public float stars(int position) {
        return columns.halfStars(position) / 2f;
    }

    /** Whether the rating counts as positive: {@link Stars#POSITIVE} or more. */
    public boolean positive(int position) {
        return stars(position) >= Stars.POSITIVE.value();
    }

    /** When, in seconds since 1970, UTC. */
    public long epochSecond(int position) {
        return Integer.toUnsignedLong(columns.seconds(position));
    }

    /** Whether {@link #epochSecond} is a time; otherwise it only says in which order a person's ratings came. */
    public boolean timed() {
        return timed;
    }

    /** How often each movie was rated, by row. */
    public int[] counts() {
        return counts(position -> true);
    }

    /** How often each movie was liked, by row. */
    public int[] likes() {
        return counts(this::positive);
    }

    private int[] counts(IntPredicate counted) {
        var counts = new int[items.size()];
        for (int user = 0; user < users(); user++) {
            for (int position = start(user); position < end(user); position++) {
                counts[item(position)] += counted.test(position) ? 1 : 0;
            }
        }
        return counts;
    }

    /** About so many ratings at most: those of people evenly spaced. */
    public Interactions ofAtMost(int ratings) {
        int oneIn = Math.max(1, Math.ceilDiv(size, ratings));
        return oneIn == 1 ? this : keep((user, position) -> user % oneIn == 0);
    }

    /** Whether a rating stays in a subset. */
    @FunctionalInterface
    public interface Keep {
        /** Decides for the rating at a position, given by the person of that row. */
        boolean test(int user, int position);
    }

    /** The ratings that pass, with the same rows for people and movies. */
    public Interactions keep(Keep keep) {
        Optional<Ranges> inPlace = columns.inFiles() ? ranges.keep(keep) : Optional.empty();
        return inPlace.map(kept -> new Interactions(items, userIds, kept, columns, timed))
                .orElseGet(() -> copy(keep));
    }

    private Interactions copy(Keep keep) {
        var starts = new int[users() + 1];
        for (int user = 0; user < users(); user++) {
            starts[user + 1] = starts[user];
            for (int position = start(user); position < end(user); position++) {
                starts[user + 1] += keep.test(user, position) ? 1 : 0;
            }
        }
        var kept = ArrayColumns.of(starts[users()], columns.placed());
        int count = 0;
        for (int user = 0; user < users(); user++) {
            for (int position = start(user); position < end(user); position++) {
                if (keep.test(user, position)) {
                    kept.copy(count++, columns, position);
                }
            }
        }
        return new Interactions(items, userIds, Ranges.between(starts), kept, timed);
    }

    /**
     * The same as published sequence models read it: every rating is a like of five stars, and of a person's ratings of the same
     * second the one that was read first comes first.
     *
     * @throws IllegalStateException when they were read {@linkplain #readToLearn to learn}
     */
    public Interactions asSequences() {
        if (!columns.placed()) {
            throw new IllegalStateException("It was not kept in which order these ratings were read.");
        }
        var order = new int[size()];
        Arrays.setAll(order, position -> position);
        for (int user = 0; user < users(); user++) {
            IntArrays.quickSort(order, start(user), end(user), (a, b) -> {
                int byTime = Integer.compareUnsigned(columns.seconds(a), columns.seconds(b));
                return byTime != 0 ? byTime : Integer.compare(columns.place(a), columns.place(b));
            });
        }
        var sequences = ArrayColumns.of(order.length, true);
        for (int i = 0; i < order.length; i++) {
            sequences.copy(i, columns, order[i]);
        }
        Arrays.fill(sequences.halfStars(), (byte) 10);
        return new Interactions(items, userIds, ranges, sequences, timed);
    }
}
