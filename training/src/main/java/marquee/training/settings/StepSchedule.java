package marquee.training.settings;

/**
 * For how long a run of steps goes on.
 *
 * @param maxSteps steps at most; 0 leaves the weights as they are
 * @param stepsPerCheck steps between two looks at validation
 * @param patience looks without improvement until it stops
 */
public record StepSchedule(int maxSteps, int stepsPerCheck, int patience) {

    /** For data large enough for gradient descent. */
    public static final StepSchedule DEFAULT = new StepSchedule(6_000, 250, 4);

    /** The same with so many steps at most. */
    public StepSchedule withMaxSteps(int steps) {
        return new StepSchedule(steps, stepsPerCheck, patience);
    }

    /** The same with so many steps between two looks. */
    public StepSchedule withStepsPerCheck(int steps) {
        return new StepSchedule(maxSteps, steps, patience);
    }
}
