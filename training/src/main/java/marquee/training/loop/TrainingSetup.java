package marquee.training.loop;

import marquee.catalog.progress.Progress;
import marquee.training.settings.TowerSettings;

/**
 * What stays the same from the start of a training to its end.
 *
 * @param settings of the towers
 * @param seed of everything random
 * @param progress shows the training
 */
public record TrainingSetup(TowerSettings settings, long seed, Progress progress) {

    /** The same with other settings. */
    public TrainingSetup with(TowerSettings others) {
        return new TrainingSetup(others, seed, progress);
    }
}
