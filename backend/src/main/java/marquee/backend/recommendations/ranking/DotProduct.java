package marquee.backend.recommendations.ranking;

import org.apache.lucene.util.VectorUtil;

/** How alike two vectors of one dimension are. */
public final class DotProduct {

    private DotProduct() {}

    /** By the processor's vector unit, where the JVM may use it. */
    public static float of(float[] a, float[] b) {
        return VectorUtil.dotProduct(a, b);
    }
}
