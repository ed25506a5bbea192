package marquee.evaluation.data;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import marquee.catalog.histories.HistoryDataset;
import marquee.catalog.histories.HistoryMovies;
import marquee.catalog.histories.HistoryShards;

/**
 * RatingColumns in the files of histories, where the unrated movies have rows, too.
 *
 * @param histories the files
 * @param items rows here by rows there
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MappedColumns(HistoryShards histories, int[] items) implements RatingColumns {

    /** The ratings of some people; nothing is copied but who they are: 16 bytes a person. */
    static Interactions interactions(HistoryDataset dataset, LongPredicate people) {
        HistoryShards histories = dataset.histories();
        HistoryMovies movies = histories.movies();
        int[] rated = IntStream.range(0, movies.size())
                .filter(row -> movies.ratings(row) > 0)
                .toArray();
        var items = new Items(
                IntStream.of(rated).mapToLong(movies::movieId).toArray(),
                IntStream.of(rated).mapToLong(movies::datasetId).toArray());
        var ids = new LongArrayList();
        var starts = new IntArrayList();
        var ends = new IntArrayList();
        dataset.forEachPerson((id, start, end) -> {
            if (people.test(id)) {
                ids.add(id);
                starts.add(start);
                ends.add(end);
            }
        });
        var ranges = new Ranges(starts.toIntArray(), ends.toIntArray());
        var columns = new MappedColumns(histories, places(rated, movies.size()));
        return new Interactions(items, ids.toLongArray(), ranges, columns, dataset.tellsTimes());
    }

    private static int[] places(int[] rated, int all) {
        var places = new int[all];
        Arrays.fill(places, Items.UNKNOWN);
        for (int place = 0; place < rated.length; place++) {
            places[rated[place]] = place;
        }
        return places;
    }

    @Override
    public int item(int position) {
        return items[histories.movieRow(position)];
    }

    @Override
    public byte halfStars(int position) {
        return histories.halfStars(position);
    }

    @Override
    public int seconds(int position) {
        return histories.seconds(position);
    }

    @Override
    public int place(int position) {
        throw new IllegalStateException("Files of histories do not say in which order they were read.");
    }

    @Override
    public boolean placed() {
        return false;
    }

    @Override
    public boolean inFiles() {
        return true;
    }
}
