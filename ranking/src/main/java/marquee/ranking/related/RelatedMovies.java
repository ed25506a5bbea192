package marquee.ranking.related;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTraits;
import marquee.ranking.neighbours.Neighbours;

/**
 * The movies that a person would call most like one: those that the release found for it, and what a search around it finds
 * besides, all by {@link Likeness}. Movies that the release does not know are judged by their place, titles, genres and years.
 * Immutable and thread-safe.
 */
public final class RelatedMovies {

    private static final Comparator<Relative> BEST_FIRST =
            Comparator.comparingDouble(Relative::score).reversed().thenComparingLong(Relative::movieId);

    private final MovieTable movies;
    private final Neighbours related;
    private final GenreSimilarity genres;

    /**
     * @param movies of the release
     * @param related what it found for each, by the same rows
     */
    public RelatedMovies(MovieTable movies, Neighbours related) {
        this.movies = movies;
        this.related = related;
        this.genres = new GenreSimilarity(movies);
    }

    /**
     * A movie as far as its card tells.
     *
     * @param traits genres by the bits of the movie table
     */
    public record Described(long movieId, MovieTraits traits, TitleWords title) {}

    /**
     * What a search found.
     *
     * @param near how near it is, by texts or else by vectors, from -1 to 1; read for movies that the release does not know
     */
    public record Met(Described movie, double near) {}

    /** A movie, and how much like the other one it is. */
    public record Relative(long movieId, double score) {}

    /** Whether the release knows both, so that nothing more than their ids is read. */
    public boolean knows(long movieId) {
        return movies.row(movieId) != MovieTable.UNKNOWN;
    }

    /** All of them but the movie itself, best first, each once. */
    public List<Relative> of(Described movie, List<Met> met) {
        int row = movies.row(movie.movieId());
        Map<Long, Double> scores = new HashMap<>();
        if (row != MovieTable.UNKNOWN) {
            IntStream.range(0, related.count(row))
                    .forEach(place -> scores.put(
                            movies.movieId(related.row(row, place)), (double) related.similarity(row, place)));
        }
        for (Met other : met) {
            scores.computeIfAbsent(
                    other.movie().movieId(), id -> likeness(movie, row, other).score());
        }
        scores.remove(movie.movieId());
        return scores.entrySet().stream()
                .map(each -> new Relative(each.getKey(), each.getValue()))
                .sorted(BEST_FIRST)
                .toList();
    }

    private Likeness likeness(Described movie, int row, Met met) {
        int other = movies.row(met.movie().movieId());
        if (row == MovieTable.UNKNOWN || other == MovieTable.UNKNOWN) {
            var title = SharedTitle.of(movie.title(), met.movie().title());
            return likeness(traits(movie, row), traits(met.movie(), other), met.near(), title);
        }
        return likeness(
                movies.traits(row), movies.traits(other), movies.contentSimilarity(row, other), SharedTitle.NONE);
    }

    private MovieTraits traits(Described movie, int row) {
        return row == MovieTable.UNKNOWN ? movie.traits() : movies.traits(row);
    }

    private Likeness likeness(MovieTraits a, MovieTraits b, double content, SharedTitle title) {
        return new Likeness(
                0,
                content,
                title,
                genres.of(a.genres(), b.genres()),
                Likeness.years(a.year(), b.year()),
                Likeness.trust(b.ratings()));
    }
}
