package marquee.lab.baselines.content;

import java.util.Arrays;
import java.util.OptionalInt;
import marquee.evaluation.model.TrainingData;
import marquee.towers.features.ContentVectors;
import marquee.towers.release.Manifest.Segment;
import marquee.training.algebra.Matrix;
import marquee.training.vectors.VectorMath;

/**
 * What the regressions read of a movie: its text embedding with the mean over all movies taken off, its genres and
 * keywords at somewhat less weight, and the year of release as smooth bumps, so that neighbouring years look alike.
 */
final class ContentFeatures {

    private static final Segment TEXT = ContentVectors.segment("text");
    private static final Segment GENRES = ContentVectors.segment("genres");
    private static final Segment KEYWORDS = ContentVectors.segment("keywords");
    private static final float METADATA_WEIGHT = 0.7f;
    private static final int BUMPS = 30;
    private static final double FIRST = 1930;
    private static final double DISTANCE = 3.3;
    private static final double WIDTH = 4;

    private ContentFeatures() {}

    /** A row for each movie. */
    static Matrix of(TrainingData training) {
        float[][] vectors = Arrays.stream(training.content().vectors())
                .map(vector -> Arrays.copyOf(vector, ContentVectors.DIMENSION))
                .toArray(float[][]::new);
        float[] mean = mean(vectors);
        var rows = new float[vectors.length][];
        for (int movie = 0; movie < rows.length; movie++) {
            rows[movie] = features(
                    vectors[movie], mean, training.content().movies().get(movie).year());
        }
        return Matrix.ofRows(rows);
    }

    private static float[] features(float[] vector, float[] mean, OptionalInt year) {
        float[] features = new float[TEXT.length() + GENRES.length() + KEYWORDS.length() + BUMPS];
        float[] text = Arrays.copyOfRange(vector, TEXT.offset(), TEXT.offset() + TEXT.length());
        VectorMath.addScaled(text, 0, mean, TEXT.offset(), text.length, -1);
        VectorMath.normalise(text);
        System.arraycopy(text, 0, features, 0, text.length);
        int at = TEXT.length();
        VectorMath.addScaled(features, at, vector, GENRES.offset(), GENRES.length(), METADATA_WEIGHT);
        at += GENRES.length();
        VectorMath.addScaled(features, at, vector, KEYWORDS.offset(), KEYWORDS.length(), METADATA_WEIGHT);
        System.arraycopy(bumps(year), 0, features, at + KEYWORDS.length(), BUMPS);
        return features;
    }

    private static float[] mean(float[][] vectors) {
        var mean = new float[ContentVectors.DIMENSION];
        for (float[] vector : vectors) {
            VectorMath.addScaled(mean, 0, vector, 0, mean.length, 1f / vectors.length);
        }
        return mean;
    }

    private static float[] bumps(OptionalInt year) {
        var bumps = new float[BUMPS];
        year.ifPresent(released -> {
            for (int i = 0; i < BUMPS; i++) {
                double distance = (released - FIRST - i * DISTANCE) / WIDTH;
                bumps[i] = (float) Math.exp(-distance * distance / 2);
            }
            VectorMath.normalise(bumps);
        });
        return bumps;
    }
}
