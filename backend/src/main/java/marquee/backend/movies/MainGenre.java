package marquee.backend.movies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import marquee.backend.crowd.Genre;

/**
 * Puts the genre that says most about a movie first. TMDB lists that one first by itself; MovieLens lists genres by the
 * alphabet, which says nothing, and there it is the rarest: of Toy Story's five genres Animation tells more than Comedy.
 */
final class MainGenre {

    /** How a movie is shown, not what it is like. */
    private static final Set<String> FORMATS = Set.of("IMAX");

    private final Supplier<List<Genre>> known;

    /** @param known all genres of the catalogue, the commonest first */
    MainGenre(Supplier<List<Genre>> known) {
        this.known = known;
    }

    /** The same genres, the main one first. */
    List<String> first(List<String> genres) {
        return genres.equals(genres.stream().sorted().toList()) ? rarestFirst(genres) : genres;
    }

    private List<String> rarestFirst(List<String> genres) {
        var names = known.get().stream().map(Genre::name).toList();
        var ordered = new ArrayList<>(genres);
        genres.stream()
                .filter(genre -> !FORMATS.contains(genre))
                .max(Comparator.comparingInt(names::indexOf))
                .ifPresent(main -> {
                    ordered.remove(main);
                    ordered.addFirst(main);
                });
        return ordered;
    }
}
