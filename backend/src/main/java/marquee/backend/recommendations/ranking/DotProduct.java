package marquee.backend.recommendations.ranking;

/** How alike two vectors of one dimension are. */
public final class DotProduct {

    private DotProduct() {}

    /** Four sums side by side, so that one addition need not wait for the last. */
    public static float of(float[] a, float[] b) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = 0;
        for (; i < a.length - 3; i += 4) {
            sum0 = Math.fma(a[i], b[i], sum0);
            sum1 = Math.fma(a[i + 1], b[i + 1], sum1);
            sum2 = Math.fma(a[i + 2], b[i + 2], sum2);
            sum3 = Math.fma(a[i + 3], b[i + 3], sum3);
        }
        for (; i < a.length; i++) {
            sum0 = Math.fma(a[i], b[i], sum0);
        }
        return sum0 + sum1 + (sum2 + sum3);
    }
}
