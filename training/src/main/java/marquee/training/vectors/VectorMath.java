package marquee.training.vectors;

/** Loops over parts of float arrays. */
public final class VectorMath {

    private VectorMath() {}

    /** The scalar product of two vectors of one length. */
    public static float dot(float[] a, float[] b) {
        return dot(a, 0, b, 0, a.length);
    }

    /** The scalar product of parts: four sums side by side, since one sum would wait for itself at every step. */
    public static float dot(float[] a, int fromA, float[] b, int fromB, int length) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[fromA + i] * b[fromB + i];
            s1 += a[fromA + i + 1] * b[fromB + i + 1];
            s2 += a[fromA + i + 2] * b[fromB + i + 2];
            s3 += a[fromA + i + 3] * b[fromB + i + 3];
        }
        for (; i < length; i++) {
            s0 += a[fromA + i] * b[fromB + i];
        }
        return s0 + s1 + s2 + s3;
    }

    /** Adds {@code scale} times one vector to another. */
    public static void addScaled(
            float[] target, int fromTarget, float[] added, int fromAdded, int length, float scale) {
        for (int i = 0; i < length; i++) {
            target[fromTarget + i] += scale * added[fromAdded + i];
        }
    }

    /** Scales a vector to length 1; a vector of zeros stays. */
    public static void normalise(float[] vector) {
        float length = (float) Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] /= length;
        }
    }
}
