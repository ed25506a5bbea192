package marquee.training.secondstage.neighbours;

import it.unimi.dsi.fastutil.ints.Int2FloatMap;
import it.unimi.dsi.fastutil.ints.Int2FloatOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.evaluation.model.TrainingData;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.neighbours.NeighbourTable;
import marquee.ranking.neighbours.Neighbours;
import marquee.ranking.neighbours.NeighboursBuilder;
import marquee.ranking.related.GenreSimilarity;
import marquee.ranking.related.Likeness;
import marquee.ranking.related.SharedTitle;

/**
 * Makes the neighbour table of a training: the nearest {@link #MOST} of each movie by audience and by content, and of those and
 * its relatives by title the ones that a person would call most like it.
 */
public final class NeighbourTables {

    /** So many neighbours of a kind has a movie at most. */
    public static final int MOST = 100;

    private static final int BY_TITLE = 30;

    /** Of more ratings, those of people evenly spaced: enough to tell which movies people share, and bounded in memory. */
    private static final int MOST_RATINGS = 40_000_000;

    private final MovieTable movies;
    private final GenreSimilarity genres;
    private final NearestRows.Found[] audience;
    private final NearestRows.Found[] content;
    private final TextLikeness texts;
    private final TitleRelatives titles;

    private NeighbourTables(TrainingData training, MovieTable movies) {
        this.movies = movies;
        this.genres = new GenreSimilarity(movies);
        this.texts = new TextLikeness(training.content().vectors());
        this.audience = CommonAudience.nearest(training.ratings().ofAtMost(MOST_RATINGS), MOST);
        this.content = ContentCells.nearest(movies, texts, MOST);
        this.titles = new TitleRelatives(
                training.content().movies().stream().map(Movie::title).toList());
    }

    /**
     * Makes the table.
     *
     * @param training whose ratings, texts and titles count
     * @param movies by the same rows
     */
    public static NeighbourTable of(TrainingData training, MovieTable movies) {
        return new NeighbourTables(training, movies).table();
    }

    private NeighbourTable table() {
        var related = IntStream.range(0, movies.size())
                .parallel()
                .mapToObj(this::related)
                .toArray(NearestRows.Found[]::new);
        return new NeighbourTable(neighbours(audience), neighbours(content), neighbours(related));
    }

    private static Neighbours neighbours(NearestRows.Found[] found) {
        var builder = new NeighboursBuilder();
        NearestRows.Found.addAll(found, builder);
        return builder.build();
    }

    private NearestRows.Found related(int row) {
        var byAudience = similarities(audience[row]);
        var byTitle = similarities(titles.of(row, BY_TITLE));
        var met = new IntOpenHashSet(byAudience.keySet());
        met.addAll(byTitle.keySet());
        met.addAll(IntList.of(content[row].rows()));
        var nearest = new NearestRows(MOST);
        met.forEach(other -> nearest.offer(other, likeness(row, other, byAudience.get(other), byTitle.get(other))));
        return nearest.take();
    }

    private static Int2FloatMap similarities(NearestRows.Found found) {
        return new Int2FloatOpenHashMap(found.rows(), found.similarities());
    }

    private float likeness(int row, int other, float byAudience, float byTitle) {
        return (float) new Likeness(
                        byAudience,
                        texts.of(row, other),
                        byTitle == 0 ? SharedTitle.NONE : new SharedTitle(byTitle, titles.areSeries(row, other)),
                        genres.of(movies.genres(row), movies.genres(other)),
                        Likeness.years(movies.year(row), movies.year(other)),
                        Likeness.trust(movies.ratings(other)))
                .score();
    }
}
