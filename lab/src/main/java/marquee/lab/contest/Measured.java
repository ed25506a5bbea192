package marquee.lab.contest;

import java.util.List;
import java.util.Map;
import marquee.evaluation.Result;

/**
 * Everything that is known of one recommender under one protocol.
 *
 * @param result the figures of every run
 * @param chosen the parameters that validation chose in the first run, in words
 * @param cost of the first run
 * @param byActivity the protocol's headline figure of the first run, by how much people had rated
 * @param byPopularity share of everything shown in the first run, by how popular the movies are
 * @param learning the headline figure by the share of the training ratings that was learned from; empty when not asked
 *     for
 */
public record Measured(
        Result result,
        String chosen,
        Cost cost,
        Map<String, Double> byActivity,
        Map<String, Double> byPopularity,
        List<Learned> learning) {

    /**
     * A point of a learning curve.
     *
     * @param share of the people's training ratings, 0 to 1
     * @param figure the headline figure
     */
    public record Learned(double share, double figure) {}
}
