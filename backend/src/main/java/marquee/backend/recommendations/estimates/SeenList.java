package marquee.backend.recommendations.estimates;

import java.util.List;
import marquee.backend.experiments.ListOutcome;

/**
 * A list of which something was left to chance and that came into view, beside what a release makes of the same question.
 *
 * @param person whose it is
 * @param chances of what was shown
 * @param outcome what came of it
 * @param first what the release would show at as many places as were open to chance, best first
 */
record SeenList(long person, ChanceOfMovies chances, ListOutcome outcome, List<Long> first) {}
