package marquee.ranking.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import marquee.ranking.candidates.ListPart;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.rules.GenreCalibration.Weights;
import marquee.ranking.settings.ListParameter;
import marquee.ranking.settings.ListSettings;
import marquee.ranking.sources.NeighbourPlaces;
import marquee.ranking.taste.Population;
import marquee.ranking.taste.TasteProfile;

/**
 * The rules of a release, one after the other: {@link ProfileFit}, {@link Aversion} (which {@link Fatigue}
 * adds to), {@link GenreCalibration}, {@link FreshPlaces}. Immutable and thread-safe.
 */
public final class ListRules {

    /** What a divergence of 1 costs each movie of a list of somebody who is known, in units of logarithmic likelihood. */
    private static final double CALIBRATION = .55;

    /** Likes that tell half of what genres somebody likes. */
    private static final double HALF_KNOWN = 5;

    private final MovieTable movies;
    private final Population population;
    private final Set<ListPart> parts;
    private final ListSettings settings;

    /** @param movies whose likes are everybody's */
    public ListRules(MovieTable movies) {
        this(movies, EnumSet.allOf(ListPart.class));
    }

    /**
     * @param movies whose likes are everybody's
     * @param parts which rules there are
     */
    public ListRules(MovieTable movies, Set<ListPart> parts) {
        this.movies = movies;
        this.population = Population.of(movies);
        this.parts = parts;
        this.settings = ListSettings.SERVED;
    }

    private ListRules(ListRules rules, ListSettings settings) {
        this.movies = rules.movies;
        this.population = rules.population;
        this.parts = rules.parts;
        this.settings = settings;
    }

    /** The same rules in other strengths. */
    public ListRules with(ListSettings other) {
        return new ListRules(this, other);
    }

    /** What somebody likes and avoids. */
    public TasteProfile taste(PersonHistory person) {
        return TasteProfile.of(person, movies, population);
    }

    /**
     * Orders candidates.
     *
     * @param ranked best first
     * @param trust what that order says
     * @param profile of who is going to see them; where nothing is known of the person, the order stays, but for what they do
     *     not want
     * @param wanted what they do not want, and how many
     * @param neighbours of what the person liked
     * @return at most as many as are wanted, in the order to show them
     */
    public List<Scored> apply(
            List<Scored> ranked, OrderTrust trust, TasteProfile profile, Wanted wanted, NeighbourPlaces neighbours) {
        if (profile.isEmpty()) {
            var left = Aversion.inOrder(ranked, wanted.aversion());
            return left.subList(0, Math.min(wanted.limit(), left.size()));
        }
        var heard = parts.contains(ListPart.PROFILE_FIT)
                ? profile.times(settings.of(ListParameter.PROFILE))
                : profile.saying(0);
        var fitting = ProfileFit.order(ranked, trust, heard, neighbours, wanted.aversion());
        var weights = parts.contains(ListPart.CALIBRATION) ? calibration(profile) : new Weights(0, 0);
        var picked = GenreCalibration.pick(fitting, profile.genreTarget(), weights, wanted.limit());
        return parts.contains(ListPart.FRESH_PLACES) ? FreshPlaces.fill(picked, fitting) : picked;
    }

    /**
     * Genres are balanced as far as is known which the person's are, and most for somebody of few genres; those that are the
     * person's own, and which the towers would not know yet, get their shares besides.
     */
    private Weights calibration(TasteProfile profile) {
        double strength = settings.of(ListParameter.CALIBRATION);
        double known = profile.likes() / (profile.likes() + HALF_KNOWN);
        return new Weights(
                strength * Math.max(CALIBRATION * known, profile.genreBelief()), strength * profile.genreBelief());
    }
}
