package marquee.training.loop;

import java.util.Set;
import marquee.training.settings.StepSchedule;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weights;

/**
 * What a run of steps learns, and from what.
 *
 * @param learned names of the weights that steps change
 * @param earlyCuts share of the examples that are cut among the first few ratings
 * @param batch examples a step
 * @param learningRate of Adam, at its highest
 * @param schedule for how long it goes on
 */
public record Phase(Set<String> learned, double earlyCuts, int batch, double learningRate, StepSchedule schedule) {

    private static final double SOME = 0.2;
    private static final int SHORT_BATCH = 128;
    private static final double SHORT_RATE = 1e-3;
    private static final int SHORT_CHECK = 50;
    private static final int SHORT_PATIENCE = 4;

    /** Only what is added for short histories: movies, and people of whom more is known, stay where they are. */
    public static Phase shortHistories(TowerSettings settings) {
        return new Phase(
                Set.of(Weights.HIDDEN, Weights.HIDDEN_BIAS, Weights.OUT, Weights.OUT_BIAS, Weights.SCALE),
                1,
                SHORT_BATCH,
                SHORT_RATE,
                new StepSchedule(settings.coldStart().shortSteps(), SHORT_CHECK, SHORT_PATIENCE));
    }

    /** All that can be learned. */
    public static Phase everything(TowerSettings settings) {
        return new Phase(
                Weights.LEARNED,
                SOME,
                settings.optimiser().batch(),
                settings.optimiser().learningRate(),
                settings.schedule());
    }
}
