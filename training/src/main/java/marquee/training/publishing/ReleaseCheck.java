package marquee.training.publishing;

import java.util.stream.Stream;
import marquee.towers.release.ReleaseException;

/** What every release must hold before anybody may see it. */
final class ReleaseCheck {

    private static final float TOLERANCE = 1e-3f;

    private ReleaseCheck() {}

    /**
     * Checks vectors as a tower serves them.
     *
     * @param tower named in the error
     * @throws ReleaseException when a vector holds NaN, is not of length 1 or has another dimension
     */
    static void vectors(String tower, Stream<float[]> vectors, int dimension) {
        vectors.forEach(vector -> check(tower, vector, dimension));
    }

    private static void check(String tower, float[] vector, int dimension) {
        if (vector.length != dimension) {
            throw refused("the " + tower + " gives " + vector.length + " numbers, not " + dimension);
        }
        float square = 0;
        for (float value : vector) {
            square += value * value;
        }
        if (!(Math.abs(square - 1) < TOLERANCE)) {
            throw refused("the " + tower + " gives vectors that hold NaN or are not of length 1");
        }
    }

    private static ReleaseException refused(String reason) {
        return new ReleaseException(
                "Nothing was published: " + reason + ". Train again with another --seed; the live release stays.");
    }
}
