package marquee.training.shorthistories;

import marquee.training.graph.UserTowerGraph;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;

/**
 * What counts beside a short history's own vectors, and how much.
 *
 * @param popularity what everybody likes, up to 7 ratings, falling to nothing at 15
 * @param genres of what was rated, up to 3 ratings, falling to nothing at 7, where people whom the model has seen would lose
 *     by it
 * @param companions the {@link Companions} of what was rated, as long as popularity
 */
public record PriorShares(double popularity, double genres, double companions) {

    /** Nothing but the ratings themselves. */
    public static final PriorShares NONE = new PriorShares(0, 0, 0);

    private static final int KNOTS = 4;
    private static final int KNOTS_OF_GENRES = 3;
    private static final int COLUMNS = 3;

    PriorShares withPopularity(double share) {
        return new PriorShares(share, genres, companions);
    }

    PriorShares withGenres(double share) {
        return new PriorShares(popularity, share, companions);
    }

    PriorShares withCompanions(double share) {
        return new PriorShares(popularity, genres, share);
    }

    /** The weight {@link Weights#PRIOR}; whoever has no history gets what is popular, whatever that counts for others. */
    public Weight weight() {
        var shares = Weight.zeros(UserTowerGraph.LENGTHS, COLUMNS);
        for (int knot = 0; knot < KNOTS; knot++) {
            shares.values()[COLUMNS * knot] = knot == 0 ? 1 : (float) popularity;
            shares.values()[COLUMNS * knot + 1] = knot < KNOTS_OF_GENRES ? (float) genres : 0;
            shares.values()[COLUMNS * knot + 2] = (float) companions;
        }
        return shares;
    }
}
