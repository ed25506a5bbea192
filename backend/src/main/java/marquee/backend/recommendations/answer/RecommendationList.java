package marquee.backend.recommendations.answer;

import java.util.List;
import java.util.Optional;
import marquee.backend.recommendations.retrieval.Strategy;

/**
 * A page of recommendations.
 *
 * @param items best first, each movie once
 * @param cursor asks for the next page; absent on the last one
 * @param recommendationId names this answer
 * @param release whose towers and vectors found the movies; absent while none is live
 * @param variant by which it was made: {@code experiment_variant}, {@code canary-N} for people who have release N on trial,
 *     {@code control-N} for the others meanwhile, several with two underscores between them, {@code default} for none
 * @param strategy how they were found
 * @param degraded whether a part was down, so that a fallback answered
 */
public record RecommendationList(
        List<Recommendation> items,
        Optional<String> cursor,
        String recommendationId,
        Optional<String> release,
        String variant,
        Strategy strategy,
        boolean degraded) {}
