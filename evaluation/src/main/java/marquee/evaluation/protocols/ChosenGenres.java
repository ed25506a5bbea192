package marquee.evaluation.protocols;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marquee.catalog.Movie;
import marquee.evaluation.model.Person;

/** Which genres somebody would choose who has just watched a few movies. */
final class ChosenGenres {

    private static final int MOST = 3;

    private final List<Movie> movies;
    private final Map<String, Integer> catalogue = new HashMap<>();

    /** @param movies by row */
    ChosenGenres(List<Movie> movies) {
        this.movies = movies;
        movies.forEach(movie -> movie.genres().forEach(genre -> catalogue.merge(genre, 1, Integer::sum)));
    }

    /**
     * One, two or three genres, by the second of the first rating: those that most of the movies are of; of equals the
     * rarer in the catalogue, then by name.
     */
    List<String> of(Person given) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < given.seen(); i++) {
            movies.get(given.movie(i)).genres().forEach(genre -> counts.merge(genre, 1, Integer::sum));
        }
        return counts.keySet().stream()
                .sorted(Comparator.comparingInt((String genre) -> -counts.getOrDefault(genre, 0))
                        .thenComparingInt(genre -> catalogue.getOrDefault(genre, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(given.seen() == 0 ? 0 : 1 + Math.floorMod(given.epochSecond(0), MOST))
                .toList();
    }
}
