package marquee.backend.recommendations.sections.lists;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import marquee.backend.crowd.Genre;
import marquee.backend.crowd.Popularity;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;

/**
 * The genres that somebody likes: those they chose, and those that are commoner among the movies they liked than in the
 * catalogue, by p ln(p/q), what each adds to the divergence of the two (Kullback &amp; Leibler, Annals of Mathematical
 * Statistics 22(1), 1951). So drama, which half of all movies are, counts only for who likes more of it than there is.
 *
 * @param names best first, in the catalogue's spelling
 * @param isNewcomer whether they have liked too few movies for the genres to say more than what they chose
 */
record GenreProfile(List<String> names, boolean isNewcomer) {

    private static final int LIKES_OF_A_NEWCOMER = 5;

    /** Only the latest liked movies count: tastes change. */
    private static final int LATEST = 200;

    /** The genres of a person; none of somebody who has told nothing. */
    static GenreProfile of(History history, Popularity popularity) {
        var liked = history.ratings().reversed().stream()
                .filter(rating -> rating.stars().isPositive())
                .limit(LATEST)
                .toList();
        boolean newcomer = liked.size() < LIKES_OF_A_NEWCOMER;
        var chosen = history.genres().stream().flatMap(name -> popularity.findGenre(name).stream());
        var preferred = preferred(liked, popularity);
        var both = newcomer ? Stream.concat(chosen, preferred) : Stream.concat(preferred, chosen);
        return new GenreProfile(both.distinct().toList(), newcomer);
    }

    private static Stream<String> preferred(List<RatedMovie> liked, Popularity popularity) {
        var counts = new Object2IntOpenHashMap<String>();
        liked.forEach(rating -> popularity.genresOf(rating.movieId()).forEach(genre -> counts.addTo(genre, 1)));
        double told = counts.values().intStream().sum();
        double all = popularity.genres().stream().mapToInt(Genre::movies).sum();
        return popularity.genres().stream()
                .map(genre -> new Preference(
                        genre.name(), divergence(counts.getInt(genre.name()) / told, genre.movies() / all)))
                .filter(preference -> preference.strength() > 0)
                .sorted(Comparator.comparingDouble(Preference::strength).reversed())
                .map(Preference::genre);
    }

    private static double divergence(double p, double q) {
        return p > 0 ? p * Math.log(p / q) : 0;
    }

    private record Preference(String genre, double strength) {}
}
