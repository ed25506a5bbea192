package marquee.index.support;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import marquee.index.Hit;

/** How much of what is nearest a search found. */
public final class SearchRecall {

    /** Scores come from other code when they are computed one by one, and differ by rounding. */
    private static final float ROUNDING = 1e-5f;

    private SearchRecall() {}

    /**
     * The share of an exact answer that was found, in [0, 1]; movies that tie with its last one are as good.
     *
     * @param found best first
     * @param exact what comparing everything found, best first
     * @return empty where there was nothing to find
     */
    public static OptionalDouble of(List<Hit> found, List<Hit> exact) {
        if (exact.isEmpty()) {
            return OptionalDouble.empty();
        }
        Set<Long> right = exact.stream().map(Hit::id).collect(Collectors.toSet());
        float last = exact.getLast().score();
        long good = found.stream()
                .filter(hit -> right.contains(hit.id()) || Math.abs(hit.score() - last) <= ROUNDING)
                .count();
        return OptionalDouble.of(Math.min(1, (double) good / exact.size()));
    }
}
