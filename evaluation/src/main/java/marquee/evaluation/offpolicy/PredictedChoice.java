package marquee.evaluation.offpolicy;

/**
 * A logged choice beside what a model of rewards says.
 *
 * @param choice as logged
 * @param shown reward that the model gives the movie that was shown
 * @param expected mean reward by the model over what the candidate would show there
 */
public record PredictedChoice(LoggedChoice choice, double shown, double expected) {}
