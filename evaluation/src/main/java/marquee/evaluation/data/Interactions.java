package marquee.evaluation.data;

import java.util.Arrays;
import java.util.function.LongPredicate;
import marquee.catalog.Dataset;
import marquee.catalog.Stars;

/**
 * Who rated what, when and how: primitive columns, the ratings of a person side by side, ordered by (time, dataset id of
 * the movie). About 17 bytes a rating. Immutable and thread-safe.
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
    private final long[] seconds;

    Interactions(Items items, long[] userIds, int[] starts, int[] item, byte[] halfStars, long[] seconds) {
        this.items = items;
        this.userIds = userIds;
        this.starts = starts;
        this.item = item;
        this.halfStars = halfStars;
        this.seconds = seconds;
    }

    /**
     * Reads every rating of a dataset; memory is bounded by about 50 bytes a rating while reading.
     *
     * @throws marquee.catalog.DatasetException when the dataset cannot be read
     */
    public static Interactions read(Dataset dataset) {
        return read(dataset, user -> true);
    }

    /** The same with the ratings of some people only, given by their ids; movies that only others rated are left out. */
    public static Interactions read(Dataset dataset, LongPredicate people) {
        var builder = ratings(dataset, people);
        try (var movies = dataset.movies()) {
            movies.forEach(builder::name);
        }
        return builder.build();
    }

    /** Every rating of a dataset, with a row for each of its movies, rated or not. */
    public static Interactions readWithUnrated(Dataset dataset) {
        var builder = ratings(dataset, user -> true);
        try (var movies = dataset.movies()) {
            movies.forEach(builder::admit);
        }
        return builder.build();
    }

    private static InteractionsBuilder ratings(Dataset dataset, LongPredicate people) {
        var builder = new InteractionsBuilder();
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
        return seconds[position];
    }

    /** How often each movie was rated, by row. */
    public int[] counts() {
        var counts = new int[items.size()];
        for (int row : item) {
            counts[row]++;
        }
        return counts;
    }

    /** Whether a rating stays in a subset. */
    @FunctionalInterface
    public interface Keep {
        /** Decides for the rating at a position, given by the person of that row. */
        boolean test(int user, int position);
    }

    /** The ratings that pass, with the same rows for people and movies. */
    public Interactions keep(Keep keep) {
        var kept = new int[size()];
        var keptStarts = new int[starts.length];
        int n = 0;
        for (int user = 0; user < users(); user++) {
            keptStarts[user] = n;
            for (int position = start(user); position < end(user); position++) {
                if (keep.test(user, position)) {
                    kept[n++] = position;
                }
            }
        }
        keptStarts[users()] = n;
        return select(Arrays.copyOf(kept, n), keptStarts);
    }

    private Interactions select(int[] positions, int[] keptStarts) {
        var keptItem = new int[positions.length];
        var keptStars = new byte[positions.length];
        var keptSeconds = new long[positions.length];
        for (int i = 0; i < positions.length; i++) {
            keptItem[i] = item[positions[i]];
            keptStars[i] = halfStars[positions[i]];
            keptSeconds[i] = seconds[positions[i]];
        }
        return new Interactions(items, userIds, keptStarts, keptItem, keptStars, keptSeconds);
    }
}
