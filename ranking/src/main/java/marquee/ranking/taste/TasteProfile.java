package marquee.ranking.taste;

import java.util.List;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTraits;

/** What a person likes and what they avoid, by genre, era and fame. Immutable and thread-safe. */
public final class TasteProfile {

    /** Choosing a genre says as much of it as so many likes. */
    private static final double CHOSEN = 3;

    /** A few hated movies of a genre are told with intent; a few liked ones come about by themselves. */
    private static final double LIKED_GENRES_DOUBT = 6;

    private static final double AVOIDED_GENRES_DOUBT = 3;

    /** From so many ratings on the towers know a person better and better, and the profile has less and less to say. */
    private static final double TOWERS_KNOW = 10;

    private static final double FADING = 3;

    /** What somebody hated says less of years than of genres: few avoid a time. */
    private static final double AVOIDED_ERA = .5;

    private final GenreEvidence likedGenres;
    private final Evidence liked;
    private final Evidence avoided;
    private final boolean empty;
    private final double likes;
    private final double say;
    private final GenreTarget genreTarget;

    private TasteProfile(TraitCounts likes, TraitCounts dislikes, Population population) {
        this.likedGenres = GenreEvidence.of(likes, population, LIKED_GENRES_DOUBT);
        this.liked = likes.inGenres() == 0 ? Evidence.NONE : liked(likes, population);
        this.avoided = dislikes.movies() == 0 ? Evidence.NONE : avoided(dislikes, population);
        this.empty = likes.inGenres() + dislikes.movies() == 0;
        this.likes = likes.inGenres();
        this.say = Math.pow(Math.min(1, TOWERS_KNOW / Math.max(1, likes.movies() + dislikes.movies())), FADING);
        this.genreTarget = GenreTarget.of(likes, population);
    }

    private TasteProfile(TasteProfile other, double say) {
        this.likedGenres = other.likedGenres;
        this.liked = other.liked;
        this.avoided = other.avoided;
        this.empty = other.empty;
        this.likes = other.likes;
        this.say = say;
        this.genreTarget = other.genreTarget;
    }

    /** The same where it counts so much beside what ranked the candidates: 1 all, 0 nothing. */
    public TasteProfile saying(double say) {
        return new TasteProfile(this, say);
    }

    /** The same where it counts so many times as much. */
    public TasteProfile times(double factor) {
        return new TasteProfile(this, factor * say);
    }

    private Evidence liked(TraitCounts likes, Population population) {
        var era = EraEvidence.of(likes, population);
        var fame = FameEvidence.of(likes, population);
        return movie -> likedGenres.of(movie) + era.of(movie) + fame.of(movie);
    }

    private static Evidence avoided(TraitCounts dislikes, Population population) {
        var genres = GenreEvidence.of(dislikes, population, AVOIDED_GENRES_DOUBT);
        var era = EraEvidence.of(dislikes, population);
        var fame = FameEvidence.of(dislikes, population);
        return movie -> genres.of(movie) + AVOIDED_ERA * era.of(movie) + fame.of(movie);
    }

    /** The profile of a person among everybody. */
    public static TasteProfile of(PersonHistory person, MovieTable movies, Population population) {
        var likes = new TraitCounts(population.genres());
        var dislikes = new TraitCounts(population.genres());
        for (int i = 0; i < person.size(); i++) {
            count(movies.traits(person.rows()[i]), person.stars()[i], likes, dislikes);
        }
        person.beyond().forEach(rating -> count(rating.movie(), rating.stars(), likes, dislikes));
        choose(person.genres(), movies.genreNames(), likes);
        return new TasteProfile(likes, dislikes, population);
    }

    private static void count(MovieTraits movie, float stars, TraitCounts likes, TraitCounts dislikes) {
        double liking = liking(stars);
        if (liking > 0) {
            likes.add(movie, liking);
        } else if (liking < 0) {
            dislikes.add(movie, -liking);
        }
    }

    private static void choose(List<String> chosen, List<String> names, TraitCounts likes) {
        for (String genre : chosen) {
            int bit = names.indexOf(genre);
            if (bit >= 0) {
                likes.choose(bit, CHOSEN);
            }
        }
    }

    /** From 1 for a movie that was liked to -1 for one that was not; three stars say neither. */
    private static double liking(float stars) {
        return Math.clamp(stars - 3.0, -1, 1);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return empty;
    }

    /**
     * The logarithm of how much likelier the person likes such a movie than anybody does, as far as its genres, its year and
     * its fame can tell; 0 says nothing.
     */
    public double fit(MovieTraits movie) {
        return say * (liked.of(movie) - avoided.of(movie));
    }

    /** How many likes it knows. */
    public double likes() {
        return likes;
    }

    /** How far the genres of the likes are believed to be the person's own, which towers would not know yet, 0 to 1. */
    public double genreBelief() {
        return say * likedGenres.belief();
    }

    /** What genres the person's lists should have. */
    public GenreTarget genreTarget() {
        return genreTarget;
    }
}
