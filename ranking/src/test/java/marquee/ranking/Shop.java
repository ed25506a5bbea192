package marquee.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.Scored;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTableBuilder;
import marquee.ranking.movies.MovieTableBuilder.Votes;

/**
 * A catalogue whose likes lie as they do in the world: 60 dramas and 60 comedies of 1980 to 2009, ten of each known to
 * everybody, and 30 movies for a few: westerns of the 1950s, silent comedies of the 1920s, documentaries of the 2000s.
 */
public final class Shop {

    /** Ratings of what everybody knows, of most movies, of what few know. */
    public static final int FAMOUS = 200;

    public static final int USUAL = 40;
    public static final int OBSCURE = 4;

    private final List<Movie> movies = new ArrayList<>();
    private final List<Integer> ratings = new ArrayList<>();
    private final MovieTable table;

    public Shop() {
        for (int i = 0; i < 60; i++) {
            add(1980 + i % 30, i < 10 ? FAMOUS : USUAL, "Drama");
            add(1980 + i % 30, i < 10 ? FAMOUS : USUAL, "Comedy");
        }
        for (int i = 0; i < 10; i++) {
            add(1950 + i, OBSCURE, "Western");
            add(1920 + i, OBSCURE, "Comedy");
            add(2000 + i, OBSCURE, "Documentary");
        }
        var builder = new MovieTableBuilder(movies, 2);
        for (int row = 0; row < movies.size(); row++) {
            int count = ratings.get(row);
            builder.add(
                    movies.get(row),
                    new Votes(count, count / 2, 3.5f),
                    new float[] {1, 0},
                    new float[MovieTable.SKETCH]);
        }
        this.table = builder.build();
    }

    private void add(int year, int count, String genre) {
        movies.add(new Movie(
                new MovieId(movies.size() + 1),
                OptionalLong.empty(),
                genre + " " + movies.size(),
                OptionalInt.of(year),
                List.of(genre),
                List.of(),
                Movie.Text.UNKNOWN,
                Movie.Popularity.UNKNOWN));
        ratings.add(count);
    }

    public MovieTable table() {
        return table;
    }

    /** Rows of a genre, of years and of a number of ratings. */
    public int[] rows(String genre, int first, int last, int count) {
        return IntStream.range(0, movies.size())
                .filter(row -> movies.get(row).genres().contains(genre))
                .filter(row -> table.year(row) >= first && table.year(row) <= last)
                .filter(row -> table.ratings(row) == count)
                .toArray();
    }

    /** Somebody who gave the first so many of these movies so many stars. */
    public static PersonHistory rated(int[] rows, int number, float stars) {
        int[] some = Arrays.copyOf(rows, number);
        var all = new float[number];
        Arrays.fill(all, stars);
        return new PersonHistory(some, all, new long[number], List.of());
    }

    /** All movies in the order of their rows, the famous ones first. */
    public List<Scored> everything() {
        return IntStream.range(0, movies.size())
                .boxed()
                .sorted(Comparator.comparingInt(row -> -ratings.get(row)))
                .map(row -> new Scored(table.movieId(row), row, table.traits(row), ratings.get(row), ratings.get(row)))
                .toList();
    }

    /** How many of the movies are of a genre. */
    public long count(List<Scored> list, String genre) {
        return list.stream()
                .filter(one -> movies.get(one.row()).genres().contains(genre))
                .count();
    }
}
