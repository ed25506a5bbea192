package marquee.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import marquee.catalog.Tag;
import marquee.catalog.tags.TagCounts;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;

/** A dataset built by hand, for tests. */
public final class SmallDataset implements Dataset {

    private final Map<Long, Movie> movies = new LinkedHashMap<>();
    private final List<Rating> ratings = new ArrayList<>();
    private final List<Tag> tags = new ArrayList<>();
    private boolean timed = true;

    /** Adds a rating; the movie comes with it when it is new. */
    public SmallDataset rated(long user, long movie, double stars, long second) {
        movies.computeIfAbsent(movie, id -> movie(id, List.of()));
        ratings.add(new Rating(user, new MovieId(movie), new Stars(stars), Instant.ofEpochSecond(second)));
        return this;
    }

    /** From now on its times only tell the order. */
    public SmallDataset withoutTimes() {
        timed = false;
        return this;
    }

    @Override
    public boolean tellsTimes() {
        return timed;
    }

    /** Gives a movie genres. */
    public SmallDataset genres(long movie, String... genres) {
        movies.put(movie, movie(movie, List.of(genres)));
        return this;
    }

    /** Adds tags to a movie that is there. */
    public SmallDataset tagged(long movie, String... tags) {
        movies.computeIfPresent(movie, (id, before) -> before.withTags(List.of(tags)));
        return this;
    }

    /** Lets somebody write a tag about a movie that is there. */
    public SmallDataset wrote(long user, long movie, String tag, long second) {
        tags.add(new Tag(user, new MovieId(movie), tag, Instant.ofEpochSecond(second)));
        List<String> all = new TagCounts(tags.stream()).of(new MovieId(movie));
        return tagged(movie, all.toArray(String[]::new));
    }

    /**
     * People of two tastes: each likes the movies of one half of the catalogue and dislikes some of the other, in
     * random order (seed 11), the popular ones more often. Movies are numbered from 1, the first half are westerns, the
     * second half musicals.
     */
    public static SmallDataset twoTastes(int people, int movies) {
        var random = new Random(11);
        var dataset = new SmallDataset();
        for (int movie = 1; movie <= movies; movie++) {
            dataset.genres(movie, movie <= movies / 2 ? "Western" : "Musical");
        }
        for (int person = 1; person <= people; person++) {
            int half = movies / 2;
            int offset = person % 2 == 0 ? half : 0;
            for (int i = 0; i < half; i++) {
                int liked = 1 + (offset + i) % movies;
                if (random.nextInt(half) >= i / 2) {
                    dataset.rated(person, liked, 4 + random.nextInt(3) / 2.0, random.nextInt(1_000_000));
                }
                if (random.nextInt(8) == 0) {
                    dataset.rated(person, 1 + (offset + half + i) % movies, 1.5, random.nextInt(1_000_000));
                }
            }
        }
        return dataset;
    }

    /** The ratings as rows. */
    public Interactions interactions() {
        return Interactions.read(this);
    }

    /** Content of the rated movies; a vector is one number for each genre here. */
    public Content content() {
        var items = interactions().items();
        List<Movie> byRow = new ArrayList<>();
        for (int row = 0; row < items.size(); row++) {
            byRow.add(movies.get(items.movie(row).value()));
        }
        return new GenreContent(byRow);
    }

    private record GenreContent(List<Movie> movies) implements Content {

        private static final List<String> GENRES = List.of("Western", "Musical");

        @Override
        public float[][] vectors() {
            return movies.stream()
                    .map(movie -> {
                        var vector = new float[GENRES.size()];
                        movie.genres().forEach(genre -> vector[GENRES.indexOf(genre)] = 1);
                        return vector;
                    })
                    .toArray(float[][]::new);
        }
    }

    @Override
    public String name() {
        return "small";
    }

    @Override
    public String notice() {
        return "made for a test";
    }

    @Override
    public String hash() {
        return Integer.toHexString(Arrays.hashCode(ratings.toArray()));
    }

    @Override
    public Stream<Movie> movies() {
        return movies.values().stream();
    }

    @Override
    public Stream<Rating> ratings() {
        return ratings.stream();
    }

    @Override
    public Stream<Tag> tags() {
        return tags.stream();
    }

    private static Movie movie(long id, List<String> genres) {
        return new Movie(
                new MovieId(id),
                OptionalLong.of(id),
                "Movie " + id,
                OptionalInt.of(1950 + (int) (id % 60)),
                genres,
                List.of(),
                Movie.Text.UNKNOWN,
                Movie.Popularity.UNKNOWN);
    }
}
