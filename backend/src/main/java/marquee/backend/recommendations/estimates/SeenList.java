package marquee.backend.recommendations.estimates;

import java.util.List;
import marquee.backend.answers.KeptAnswer;
import marquee.backend.experiments.ListOutcome;

/**
 * A list of which something was left to chance and that came into view, beside what a release makes of the same question.
 *
 * @param answer as it was given
 * @param outcome what came of it
 * @param order movies as the release would show them, best first
 */
record SeenList(KeptAnswer answer, ListOutcome outcome, List<Long> order) {}
