package marquee.training.secondstage.neighbours;

import marquee.towers.features.ContentVectors;

/**
 * How alike movies are by their texts: the cosine of the text embeddings, without what all texts have in common. Thread-safe;
 * reads the content vectors where they are.
 */
final class TextLikeness {

    private final float[][] content;
    private final float[] mean;
    private final float[] alongMean;
    private final float[] lengths;

    /** @param content vectors by movie row, which begin with the text */
    TextLikeness(float[][] content) {
        this.content = content;
        this.mean = mean(content);
        this.alongMean = new float[content.length];
        this.lengths = new float[content.length];
        float square = product(mean, mean);
        for (int row = 0; row < content.length; row++) {
            alongMean[row] = product(content[row], mean) - square / 2;
            float own = product(content[row], content[row]) - 2 * alongMean[row];
            lengths[row] = (float) Math.sqrt(Math.max(0, own));
        }
    }

    /** From -1 to 1; 0 where a text says nothing but what all say. */
    float of(int a, int b) {
        float together = lengths[a] * lengths[b];
        return together <= Float.MIN_NORMAL
                ? 0
                : (product(content[a], content[b]) - alongMean[a] - alongMean[b]) / together;
    }

    private static float[] mean(float[][] content) {
        int length = content.length == 0
                ? 0
                : Math.min(content[0].length, ContentVectors.segment("text").length());
        var mean = new float[length];
        for (float[] vector : content) {
            for (int i = 0; i < length; i++) {
                mean[i] += vector[i] / content.length;
            }
        }
        return mean;
    }

    /** Of the texts; four sums side by side, so that one addition need not wait for the last. */
    private float product(float[] a, float[] b) {
        int length = mean.length;
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = 0;
        for (; i < length - 3; i += 4) {
            sum0 = Math.fma(a[i], b[i], sum0);
            sum1 = Math.fma(a[i + 1], b[i + 1], sum1);
            sum2 = Math.fma(a[i + 2], b[i + 2], sum2);
            sum3 = Math.fma(a[i + 3], b[i + 3], sum3);
        }
        for (; i < length; i++) {
            sum0 = Math.fma(a[i], b[i], sum0);
        }
        return sum0 + sum1 + (sum2 + sum3);
    }
}
