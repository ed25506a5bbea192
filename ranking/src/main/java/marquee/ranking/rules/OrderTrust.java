package marquee.ranking.rules;

/**
 * What an order says of how likely its candidates are right: so much by where one stands (about one over the place, Zipf),
 * and so much by how far its score is below the first one's.
 *
 * @param places what the logarithm of one over the place counts
 * @param scores what a difference of 1 between scores counts, as a logarithm
 */
public record OrderTrust(double places, double scores) {

    /** Of an order whose scores say nothing beyond it, as those of the towers. */
    public static final OrderTrust PLACES = new OrderTrust(1, 0);

    /** Of trees whose scores differ by the logarithm of the odds. */
    public static final OrderTrust LEARNED = new OrderTrust(.25, 1);

    double likelihood(double place, double below) {
        return places * place - scores * below;
    }
}
