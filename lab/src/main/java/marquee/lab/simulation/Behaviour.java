package marquee.lab.simulation;

import java.time.Duration;

/**
 * How simulated people behave. They look at a list from its top and stop at each place with the same chance, as in the
 * cascade model (Craswell et al., An experimental comparison of click position-bias models, WSDM 2008); the better they
 * would find a movie, the likelier they choose it, and what they have watched they mostly rate.
 *
 * @param stops chance to look no further after a place
 * @param chooses chance to choose a movie that they would find superb
 * @param curious stars at which half of that chance is left
 * @param rates chance to rate what was watched
 * @param content mean time to the next visit after one in which something was liked
 * @param discontent likewise where nothing was
 * @param leaves chance never to come back after a visit in which nothing was liked
 * @param clicks most movies chosen in one visit
 */
record Behaviour(
        double stops,
        double chooses,
        double curious,
        double rates,
        Duration content,
        Duration discontent,
        double leaves,
        int clicks) {

    static final Behaviour USUAL = new Behaviour(0.07, 0.5, 3.8, 0.8, Duration.ofDays(2), Duration.ofDays(5), 0.08, 3);

    private static final double SHARPNESS = 3;

    /** Chance to choose a movie in view. */
    double choice(double stars) {
        return chooses / (1 + Math.exp(-SHARPNESS * (stars - curious)));
    }
}
