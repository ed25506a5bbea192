package marquee.ranking.crossencoder;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.catalog.Movie;

/**
 * A movie in words.
 *
 * @param name title and year, such as {@code Heat (1995)}
 * @param about genres and tags, such as {@code Action, Crime. heist, bank robbery}; empty where neither is known
 */
public record MovieWords(String name, String about) {

    /** What follows is seldom about the movie. */
    private static final int MOST_TAGS = 12;

    /**
     * The words of a movie.
     *
     * @param tags most frequent first
     */
    public static MovieWords of(String title, OptionalInt year, List<String> genres, List<String> tags) {
        var name = year.isPresent() ? title + " (" + year.getAsInt() + ")" : title;
        var about = Stream.of(
                        String.join(", ", genres), String.join(", ", tags.subList(0, Math.min(MOST_TAGS, tags.size()))))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(". "));
        return new MovieWords(name, about);
    }

    /** The words of movies, in their order. */
    public static List<MovieWords> of(List<Movie> movies) {
        return movies.stream()
                .map(movie -> of(movie.title(), movie.year(), movie.genres(), movie.tags()))
                .toList();
    }

    /** All of it. */
    public String sentence() {
        return about.isEmpty() ? name : name + ". " + about;
    }
}
