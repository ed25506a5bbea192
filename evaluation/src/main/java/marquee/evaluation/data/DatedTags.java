package marquee.evaluation.data;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Tag;
import marquee.catalog.tags.TagCounts;

/**
 * The tags of a dataset with the time at which people wrote them, so that whoever knows fewer ratings knows fewer tags. They
 * are read anew each time they are asked for. Thread-safe.
 */
public final class DatedTags {

    private final Dataset dataset;
    private final Function<List<Movie>, float[][]> vectors;

    /**
     * @param dataset of the tags
     * @param vectors makes the content vectors of movies; may take minutes
     */
    public DatedTags(Dataset dataset, Function<List<Movie>, float[][]> vectors) {
        this.dataset = dataset;
        this.vectors = vectors;
    }

    /**
     * Content as it was known together with some ratings: a tag was where its author's rating of the movie is among them
     * and the author rated something no earlier than they wrote it.
     *
     * @param whole with all tags
     */
    public Content known(Content whole, Interactions ratings) {
        return new EarlierContent(this, whole, moviesKnown(whole, ratings), vectors);
    }

    private List<Movie> moviesKnown(Content whole, Interactions ratings) {
        Set<MovieId> tagged = read(tags -> tags.map(Tag::movie).collect(Collectors.toSet()));
        LongSet rated = pairsOfAuthors(ratings);
        var known = read(tags -> new TagCounts(tags.filter(tag -> isKnown(tag, ratings, rated))));
        return whole.movies().stream()
                .map(movie -> tagged.contains(movie.id()) ? withTags(movie, known.of(movie.id())) : movie)
                .toList();
    }

    private static Movie withTags(Movie movie, List<String> tags) {
        return movie.tags().equals(tags) ? movie : movie.withTags(tags);
    }

    private static boolean isKnown(Tag tag, Interactions ratings, LongSet rated) {
        int user = ratings.userRow(tag.userId());
        int row = ratings.items().row(tag.movie());
        return user >= 0
                && row != Items.UNKNOWN
                && rated.contains(pair(user, row))
                && tag.at().getEpochSecond() <= ratings.epochSecond(ratings.end(user) - 1);
    }

    private LongSet pairsOfAuthors(Interactions ratings) {
        var pairs = new LongOpenHashSet();
        Set<Long> authors = read(tags -> tags.map(Tag::userId).collect(Collectors.toSet()));
        authors.stream()
                .mapToInt(ratings::userRow)
                .filter(user -> user >= 0)
                .forEach(user -> addPairs(user, ratings, pairs));
        return pairs;
    }

    private static void addPairs(int user, Interactions ratings, LongSet pairs) {
        for (int position = ratings.start(user); position < ratings.end(user); position++) {
            pairs.add(pair(user, ratings.item(position)));
        }
    }

    private static long pair(int user, int row) {
        return (long) user << Integer.SIZE | row;
    }

    private <T> T read(Function<Stream<Tag>, T> reading) {
        try (Stream<Tag> tags = dataset.tags()) {
            return reading.apply(tags);
        }
    }
}
