package marquee.backend.crowd;

import it.unimi.dsi.fastutil.longs.Long2DoubleMap;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ShortMap;
import it.unimi.dsi.fastutil.longs.Long2ShortOpenHashMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import marquee.backend.input.PlainText;
import marquee.catalog.GenreNames;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The whole catalogue in order of what everyone together thinks of it: immutable, a few dozen bytes a movie. */
public final class Popularity {

    private static final double SHRINKAGE = 20;

    /** Of more genres than these, an error names only the commonest. */
    private static final int NAMED = 50;

    private static final int WELL_KNOWN = 100;

    /** More new movies nobody looks through. */
    private static final int NEWEST = 2_000;

    private final List<Genre> genres;
    private final GenreSets sets;
    private final Order mostRated;
    private final Order bestRated;
    private final Order mostLiked;
    private final Order newest;
    private final Long2DoubleMap likeShare;
    private final CatalogueOrder catalogue;
    private final Long2IntMap ratings;
    private final int wellKnown;
    private final Long2IntMap setOf;
    private final Long2ShortMap years;

    /** @param stats in the catalogue's order */
    private Popularity(List<MovieStats> stats, GenreSets sets, Long2IntMap setOf) {
        this.genres = sets.genres();
        this.sets = sets;
        this.setOf = setOf;
        this.mostRated = Order.by(stats, setOf, MovieStats::ratings);
        this.bestRated = Order.by(stats, setOf, WeightedRating.over(stats));
        this.mostLiked = Order.by(stats, setOf, LikeShare.over(stats));
        this.likeShare = mostLiked.positive();
        this.catalogue = CatalogueOrder.of(stats);
        this.ratings = ratings(stats);
        this.years = years(stats);
        this.wellKnown = mostRated.stream(Optional.empty())
                .limit(WELL_KNOWN)
                .reduce((first, next) -> next)
                .map(movie -> (int) movie.score())
                .orElse(0);
        this.newest = Order.by(newest(stats), setOf, MovieStats::year);
    }

    /** Puts a catalogue in order. */
    static Popularity of(List<MovieStats> stats) {
        var sets = new GenreSets();
        var setOf = new Long2IntOpenHashMap(stats.size());
        setOf.defaultReturnValue(-1);
        stats.forEach(movie -> setOf.put(movie.movieId(), sets.add(movie.genres())));
        return new Popularity(CatalogueOrder.sorted(stats), sets, setOf);
    }

    private static Long2IntMap ratings(List<MovieStats> stats) {
        var ratings = new Long2IntOpenHashMap();
        stats.stream()
                .filter(movie -> movie.ratings() > 0)
                .forEach(movie -> ratings.put(movie.movieId(), movie.ratings()));
        return ratings;
    }

    private static Long2ShortMap years(List<MovieStats> stats) {
        var years = new Long2ShortOpenHashMap(stats.size());
        stats.forEach(movie -> years.put(movie.movieId(), (short) movie.year()));
        return years;
    }

    /** In the catalogue's order, those that hardly anybody rated, as many as there are of the latest years. */
    private List<MovieStats> newest(List<MovieStats> stats) {
        return stats.stream()
                .filter(movie -> movie.year() > 0 && 4L * movie.ratings() <= wellKnown)
                .sorted(Comparator.comparingInt(MovieStats::year).reversed())
                .limit(NEWEST)
                .toList();
    }

    /**
     * Whether few people here rated a movie, and somebody did: at most a quarter of how many rated the
     * {@value #WELL_KNOWN}th best known one.
     */
    public boolean isLittleKnown(long movieId) {
        int count = ratings.get(movieId);
        return count > 0 && 4 * count <= wellKnown;
    }

    /** How many people here rated a movie. */
    public int ratingsOf(long movieId) {
        return ratings.get(movieId);
    }

    /** How many movies there are. */
    public int size() {
        return setOf.size();
    }

    /** How alike the genres of two movies are, from 0 to 1: the shared ones among all of both (Jaccard). */
    public double sharedGenres(long a, long b) {
        return alike(genreSet(a), genreSet(b));
    }

    /** The number of a movie's set of genres, looked up once for many comparisons; -1 for a movie that is not known. */
    public int genreSet(long movieId) {
        return setOf.get(movieId);
    }

    /** What {@link #sharedGenres} says of movies with these sets of genres. */
    public double alike(int a, int b) {
        return a < 0 || b < 0 ? 0 : sets.alike(a, b);
    }

    /**
     * How far the place of a movie can be trusted, from near 0 with no rating to 1 with many: (n + 1) / (n + 1 + k), the
     * shrinkage of similarities by their support (Bell &amp; Koren, ICDM 2007). Thinly rated movies lie near everything by
     * chance.
     */
    public double trust(long movieId) {
        double support = ratings.get(movieId) + 1.0;
        return support / (support + SHRINKAGE);
    }

    /** Every genre that a movie has, the commonest first. */
    public List<Genre> genres() {
        return genres;
    }

    /** The catalogue's spelling of a genre: case and punctuation do not count, and TMDB's names are known. */
    public Optional<String> findGenre(String name) {
        var asked = name.strip();
        var names = genres.stream().map(Genre::name).toList();
        return names.stream()
                .filter(asked::equalsIgnoreCase)
                .findFirst()
                .or(() -> names.stream()
                        .filter(known -> GenreNames.same(known, asked))
                        .findFirst());
    }

    /**
     * Like {@link #findGenre}.
     *
     * @throws ResponseStatusException 404 when no movie is of this genre
     */
    public String requireGenre(String name) {
        return findGenre(name)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "genre: there is no genre " + PlainText.quoted(name) + "; there are " + commonest()
                                + ". GET /api/genres/ lists them all."));
    }

    private String commonest() {
        return genres.stream().limit(NAMED).map(Genre::name).collect(Collectors.joining(", "));
    }

    /** The genres of a movie; none of one that is not known. */
    public List<String> genresOf(long movieId) {
        int set = genreSet(movieId);
        return genres.stream()
                .map(Genre::name)
                .filter(name -> set >= 0 && sets.holding(name).get(set))
                .toList();
    }

    /** Whether a movie is of one of these genres, in the catalogue's spelling. */
    public boolean isOfAny(long movieId, List<String> names) {
        int set = genreSet(movieId);
        return set >= 0 && names.stream().anyMatch(name -> sets.holding(name).get(set));
    }

    /** The year of a movie; 0 where nobody knows it. */
    public int yearOf(long movieId) {
        return years.get(movieId);
    }

    /** Movies by how many people here rated them, most first; with a genre, only those of it. The score is that number. */
    public Stream<Ranked> mostRated(Optional<String> genre) {
        return mostRated.stream(genre.map(sets::holding));
    }

    /** Movies by the IMDb weighted rating, best first, on a scale to 5; with a genre, only those of it. */
    public Stream<Ranked> bestRated(Optional<String> genre) {
        return bestRated.stream(genre.map(sets::holding));
    }

    /** Of the movies that hardly anybody here rated, or nobody, the newest first; the score is the year. */
    public Stream<Ranked> newest() {
        return newest.stream(Optional.empty());
    }

    /**
     * Every movie behind a place, in an order that ratings do not change: by the catalogue's votes, which are the score,
     * most first, then by id; with a genre, only those of it.
     */
    public Stream<Ranked> everyMovieAfter(long votes, long movieId, Optional<String> genre) {
        var holding = genre.map(sets::holding);
        return catalogue
                .after(votes, movieId)
                .filter(movie -> holding.map(some -> some.get(setOf.get(movie.movieId())))
                        .orElse(true));
    }

    /** The ids of all movies, in no order that means anything. */
    public LongStream everyMovie() {
        return setOf.keySet().longStream();
    }

    /** Movies by how many people ever liked them, most first; the score is {@link #likeShare}. */
    public Stream<Ranked> mostLiked() {
        return mostLiked.stream(Optional.empty());
    }

    /** How liked a movie is in the long run, from 0 to 1 for the movie that most people like. */
    public double likeShare(long movieId) {
        return likeShare.get(movieId);
    }

    /** A movie in an order. */
    public record Ranked(long movieId, double score) {}

    /** Ids, scores and numbers of genre sets side by side, so that 700,000 movies cost 14 MB. */
    @SuppressWarnings("ArrayRecordComponent") // read by position and never compared
    private record Order(long[] ids, double[] scores, int[] sets) {

        /** Of movies in the catalogue's order, which stays between those of one score. */
        static Order by(List<MovieStats> stats, Long2IntMap setOf, ToDoubleFunction<MovieStats> score) {
            var sorted = stats.stream()
                    .sorted(Comparator.comparingDouble(score).reversed())
                    .toList();
            var ids = sorted.stream().mapToLong(MovieStats::movieId).toArray();
            return new Order(
                    ids,
                    sorted.stream().mapToDouble(score).toArray(),
                    Arrays.stream(ids).mapToInt(setOf::get).toArray());
        }

        Long2DoubleMap positive() {
            var positive = new Long2DoubleOpenHashMap();
            for (int i = 0; i < ids.length && scores[i] > 0; i++) {
                positive.put(ids[i], scores[i]);
            }
            return positive;
        }

        Stream<Ranked> stream(Optional<BitSet> wanted) {
            return IntStream.range(0, ids.length)
                    .filter(i -> wanted.isEmpty() || wanted.get().get(sets[i]))
                    .mapToObj(i -> new Ranked(ids[i], scores[i]));
        }
    }
}
