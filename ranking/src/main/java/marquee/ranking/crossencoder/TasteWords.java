package marquee.ranking.crossencoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.movies.MovieTable;

/**
 * What somebody likes, in words: the genres they chose and like most, then the movies they liked, newest first, as in {@code
 * Crime, Drama. Heat (1995), Casino (1995)}. Immutable and thread-safe.
 */
public final class TasteWords {

    private static final int MOST_GENRES = 3;
    private static final int MOST_MOVIES = 40;

    private final MovieTable movies;
    private final LongFunction<Optional<MovieWords>> words;

    /**
     * @param movies whose rows histories name
     * @param words of movies by id; absent for movies of which there are none
     */
    public TasteWords(MovieTable movies, LongFunction<Optional<MovieWords>> words) {
        this.movies = movies;
        this.words = words;
    }

    /** Whether there is anything to say of them. */
    static boolean speaksOf(PersonHistory person) {
        return !person.genres().isEmpty() || IntStream.range(0, person.size()).anyMatch(person::likes);
    }

    /** The words of a person; empty for somebody who likes nothing that has words. */
    public String of(PersonHistory person) {
        List<String> sentences = new ArrayList<>();
        sentences.add(String.join(", ", genres(person)));
        sentences.add(String.join(", ", liked(person)));
        sentences.removeIf(String::isEmpty);
        return String.join(". ", sentences);
    }

    private List<String> liked(PersonHistory person) {
        List<String> names = new ArrayList<>();
        for (int place = person.size() - 1; place >= 0 && names.size() < MOST_MOVIES; place--) {
            if (person.likes(place)) {
                words.apply(movies.movieId(person.rows()[place]))
                        .map(MovieWords::name)
                        .ifPresent(names::add);
            }
        }
        return names;
    }

    private Set<String> genres(PersonHistory person) {
        Set<String> genres = new LinkedHashSet<>(person.genres());
        int[] counts = counts(person);
        IntStream.range(0, counts.length)
                .filter(genre -> counts[genre] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(genre -> -counts[genre]))
                .limit(MOST_GENRES)
                .forEach(genre -> genres.add(movies.genreNames().get(genre)));
        return genres;
    }

    private int[] counts(PersonHistory person) {
        var counts = new int[movies.genreNames().size()];
        for (int place = 0; place < person.size(); place++) {
            long bits = person.likes(place) ? movies.genres(person.rows()[place]) : 0;
            for (int genre = 0; genre < counts.length; genre++) {
                counts[genre] += (int) (bits >> genre & 1);
            }
        }
        return counts;
    }
}
