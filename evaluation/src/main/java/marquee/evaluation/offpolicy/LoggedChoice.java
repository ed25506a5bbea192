package marquee.evaluation.offpolicy;

/**
 * A movie that was shown by chance, and what came of it.
 *
 * @param person who saw it; what one person does is not independent
 * @param reward what it earned, such as 1 for a click
 * @param propensity how likely it was to be shown there when it was, above 0
 * @param candidate how likely the candidate shows it there
 */
public record LoggedChoice(long person, double reward, double propensity, double candidate) {

    /**
     * Checks the probabilities.
     *
     * @throws IllegalArgumentException when one is out of range
     */
    public LoggedChoice {
        if (!(propensity > 0 && propensity <= 1) || !(candidate >= 0 && candidate <= 1)) {
            throw new IllegalArgumentException("A propensity is above 0 and at most 1, a candidate's from 0 to 1, not "
                    + propensity + " and " + candidate);
        }
    }

    /** How many times as likely the candidate shows it there as it was to be shown. */
    public double weight() {
        return candidate / propensity;
    }
}
