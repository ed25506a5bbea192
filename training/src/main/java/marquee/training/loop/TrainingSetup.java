package marquee.training.loop;

import marquee.catalog.progress.Progress;
import marquee.evaluation.model.TrainingData;
import marquee.towers.features.ContentVectors;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weight;

/**
 * What stays the same from the start of a training to its end.
 *
 * @param settings of the towers
 * @param content by movie number, {@code [1 + movies, 512]}; row 0 is unused
 * @param seed of everything random
 * @param progress shows the training
 */
public record TrainingSetup(TowerSettings settings, Weight content, long seed, Progress progress) {

    /** The setup for these movies, of which content is taken. */
    public static TrainingSetup of(TowerSettings settings, TrainingData training, long seed, Progress progress) {
        return new TrainingSetup(settings, contentTable(training.content().vectors()), seed, progress);
    }

    /** The same with other settings. */
    public TrainingSetup with(TowerSettings others) {
        return new TrainingSetup(others, content, seed, progress);
    }

    /** Content by movie number; row 0 is unused. */
    public static Weight contentTable(float[][] vectors) {
        var table = Weight.zeros(1 + vectors.length, ContentVectors.DIMENSION);
        for (int row = 0; row < vectors.length; row++) {
            System.arraycopy(
                    vectors[row], 0, table.values(), (row + 1) * ContentVectors.DIMENSION, ContentVectors.DIMENSION);
        }
        return table;
    }
}
