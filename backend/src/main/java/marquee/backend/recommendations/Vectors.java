package marquee.backend.recommendations;

/** Arithmetic on vectors of one dimension. */
final class Vectors {

    private Vectors() {}

    static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }
}
