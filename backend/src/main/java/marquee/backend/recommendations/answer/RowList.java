package marquee.backend.recommendations.answer;

import java.util.List;
import java.util.Optional;
import marquee.backend.recommendations.retrieval.Strategy;

/**
 * Rows of movies, each for one that the person liked.
 *
 * @param items the rows, the latest liked movie first
 * @param cursor asks for further rows; absent when there are none
 * @param recommendationId names this answer
 * @param release whose vectors found the movies; absent while none is live
 * @param variant by which it was made: {@code experiment_variant}, {@code canary-N} for people who have release N on trial,
 *     {@code control-N} for the others meanwhile, several with two underscores between them, {@code default} for none
 * @param strategy how they were found
 * @param degraded whether a part was down, so that a fallback answered
 */
public record RowList(
        List<Row> items,
        Optional<String> cursor,
        String recommendationId,
        Optional<String> release,
        String variant,
        Strategy strategy,
        boolean degraded) {}
