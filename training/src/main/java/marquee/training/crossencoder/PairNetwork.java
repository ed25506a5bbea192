package marquee.training.crossencoder;

import java.util.Random;

/**
 * A small network over the tokens of two texts. Each text is the sum of its tokens' vectors over the root of their number,
 * with tables of its own; the score is the product of both, a number of each of the text's tokens, and what one hidden layer
 * makes of the product by element and the text. Learned list by list: softmax over the candidates, of which every relevant
 * one should have its share. Not thread-safe.
 */
final class PairNetwork {

    private final int dimension;
    private final int hidden;
    final ParameterTable queries;
    final ParameterTable texts;
    final ParameterTable fame;
    final ParameterTable layer;
    final ParameterTable bias;
    final ParameterTable last;

    /**
     * A network that has learned nothing.
     *
     * @param vocabulary how many tokens there are
     * @param dimension of their vectors
     * @param hidden width of the layer
     */
    PairNetwork(int vocabulary, int dimension, int hidden, Random random) {
        this.dimension = dimension;
        this.hidden = hidden;
        double deviation = .3 / Math.sqrt(dimension);
        this.queries = new ParameterTable(vocabulary, dimension, deviation, random);
        this.texts = new ParameterTable(vocabulary, dimension, deviation, random);
        this.fame = new ParameterTable(vocabulary, 1, 0, random);
        this.layer = new ParameterTable(hidden, 2 * dimension, 1 / Math.sqrt(2 * dimension), random);
        this.bias = new ParameterTable(1, hidden, 0, random);
        this.last = new ParameterTable(1, hidden, .1, random);
    }

    int dimension() {
        return dimension;
    }

    int hidden() {
        return hidden;
    }

    /** What it says of each candidate. */
    float[] scores(TokenList list) {
        float[] query = pooled(queries, list.query());
        var scores = new float[list.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = new Pair(query, list.texts()[i]).score;
        }
        return scores;
    }

    private float[] pooled(ParameterTable table, int[] tokens) {
        var sum = new float[dimension];
        table.sum(tokens, share(tokens), sum);
        return sum;
    }

    private static float share(int[] tokens) {
        return (float) (1 / Math.sqrt(Math.max(1, tokens.length)));
    }

    /** Adds the gradient of a list's loss; returns the loss. */
    double learn(TokenList list) {
        float[] query = pooled(queries, list.query());
        var pairs = new Pair[list.size()];
        var chances = new double[pairs.length];
        int relevant = 0;
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new Pair(query, list.texts()[i]);
            chances[i] = pairs[i].score;
            relevant += list.relevant()[i] ? 1 : 0;
        }
        softmax(chances);
        var queryGradient = new float[dimension];
        double loss = 0;
        for (int i = 0; i < pairs.length; i++) {
            double wanted = list.relevant()[i] ? 1.0 / relevant : 0;
            loss -= wanted == 0 ? 0 : wanted * Math.log(chances[i]);
            pairs[i].addGradients((float) (chances[i] - wanted), queryGradient);
        }
        queries.addGradient(list.query(), share(list.query()), queryGradient);
        return loss;
    }

    private static void softmax(double[] values) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(values[i] - largest);
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
    }

    /** Steps against the gradients that were added. */
    void step(float rate, float decay) {
        queries.step(rate, decay);
        texts.step(rate, decay);
        fame.step(rate, 0);
        layer.step(rate, 0);
        bias.step(rate, 0);
        last.step(rate, 0);
    }

    /** One text beside the query, computed forward. */
    private final class Pair {

        private final int[] tokens;
        private final float[] query;
        private final float[] text;
        private final float[] input;
        private final float[] active;
        private final float score;

        Pair(float[] query, int[] tokens) {
            this.tokens = tokens;
            this.query = query;
            this.text = pooled(texts, tokens);
            this.input = new float[2 * dimension];
            float product = 0;
            for (int i = 0; i < dimension; i++) {
                input[i] = query[i] * text[i];
                input[dimension + i] = text[i];
                product += input[i];
            }
            var known = new float[1];
            fame.sum(tokens, share(tokens), known);
            this.active = new float[hidden];
            this.score = product + known[0] + hiddenLayer();
        }

        private float hiddenLayer() {
            float sum = 0;
            for (int unit = 0; unit < hidden; unit++) {
                float value = bias.value(0, unit);
                for (int i = 0; i < input.length; i++) {
                    value += layer.value(unit, i) * input[i];
                }
                active[unit] = Math.max(0, value);
                sum += last.value(0, unit) * active[unit];
            }
            return sum;
        }

        /** Backpropagation from the derivative by the score. */
        void addGradients(float byScore, float[] queryGradient) {
            var byInput = new float[2 * dimension];
            var byUnit = new float[hidden];
            for (int unit = 0; unit < hidden; unit++) {
                if (active[unit] > 0) {
                    byUnit[unit] = byScore * last.value(0, unit);
                    layer.addGradient(unit, byUnit[unit], input);
                    for (int i = 0; i < byInput.length; i++) {
                        byInput[i] += byUnit[unit] * layer.value(unit, i);
                    }
                }
            }
            last.addGradient(0, byScore, active);
            bias.addGradient(0, 1, byUnit);
            var byText = new float[dimension];
            for (int i = 0; i < dimension; i++) {
                float byProduct = byScore + byInput[i];
                byText[i] = byProduct * query[i] + byInput[dimension + i];
                queryGradient[i] += byProduct * text[i];
            }
            texts.addGradient(tokens, share(tokens), byText);
            fame.addGradient(tokens, share(tokens), new float[] {byScore});
        }
    }
}
