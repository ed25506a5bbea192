package marquee.training.settings;

/**
 * For how long a run of steps goes on.
 *
 * @param maxSteps steps at most; 0 leaves the weights as they are
 * @param stepsPerCheck steps between two looks at validation
 * @param patience looks without improvement until it stops
 */
public record Schedule(int maxSteps, int stepsPerCheck, int patience) {

    /** For data large enough for gradient descent. */
    public static final Schedule DEFAULT = new Schedule(6_000, 250, 4);

    /** The same with so many steps at most. */
    public Schedule withMaxSteps(int steps) {
        return new Schedule(steps, stepsPerCheck, patience);
    }

    /** The same with so many steps between two looks. */
    public Schedule withStepsPerCheck(int steps) {
        return new Schedule(maxSteps, steps, patience);
    }
}
