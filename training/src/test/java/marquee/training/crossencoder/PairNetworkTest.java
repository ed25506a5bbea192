package marquee.training.crossencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import marquee.towers.crossencoder.CrossEncoder;
import marquee.towers.crossencoder.EnglishWords;
import marquee.towers.crossencoder.PairTokenizer;
import marquee.towers.crossencoder.TokenPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairNetworkTest {

    private static final TokenList LIST = new TokenList(
            0, new int[] {1, 2, 3, 3}, new int[][] {{4, 5}, {5, 6, 7}, {8}}, new boolean[] {false, true, true}, 2);

    @TempDir
    private Path folder;

    @Test
    void the_gradient_is_that_of_the_loss() {
        var network = network(10);
        network.learn(LIST);
        for (ParameterTable table :
                List.of(network.queries, network.texts, network.fame, network.layer, network.bias, network.last)) {
            for (int i = 0; i < table.values().length; i++) {
                float gradient = table.gradients()[i];
                assertThat(gradient).isEqualTo(slope(network, table.values(), i), within(2e-3f));
            }
        }
    }

    /** By moving one number a little to both sides. */
    private static float slope(PairNetwork network, float[] values, int i) {
        float value = values[i];
        float step = 1e-2f;
        values[i] = value + step;
        double above = loss(network);
        values[i] = value - step;
        double below = loss(network);
        values[i] = value;
        return (float) ((above - below) / (2 * step));
    }

    private static double loss(PairNetwork network) {
        float[] scores = network.scores(LIST);
        double sum = IntStream.range(0, scores.length)
                .mapToDouble(i -> Math.exp(scores[i]))
                .sum();
        return Math.log(sum) - (scores[1] + scores[2]) / 2;
    }

    @Test
    void what_is_relevant_comes_first_after_some_steps() {
        var network = network(10);
        for (int step = 0; step < 100; step++) {
            network.learn(LIST);
            network.step(.1f, 0);
        }
        float[] scores = network.scores(LIST);
        assertThat(scores[0]).isLessThan(scores[1]).isLessThan(scores[2]);
        assertThat(LIST.ndcg(scores)).isEqualTo(1);
    }

    @Test
    void the_written_model_says_what_the_network_says() throws IOException {
        var network = network(EnglishWords.TOKENS);
        Path model = Files.write(folder.resolve("model.onnx"), PairNetworkModel.of(network));
        String query = "Crime. Heat (1995), Casino (1995)";
        List<String> texts = List.of("Toy Story (1995). Animation", "Up", "Amélie (2001). Romance, Comedy. whimsical");
        try (var tokenizer = PairTokenizer.read(EnglishWords.write(folder), 64);
                var encoder = CrossEncoder.open(model, CrossEncoder.Limits.UNHURRIED)) {
            float[] written = encoder.scores(query, texts);
            float[] learned = network.scores(list(tokenizer.pairs(query, texts)));
            for (int i = 0; i < learned.length; i++) {
                assertThat(written[i]).isEqualTo(learned[i], within(1e-5f));
            }
        }
    }

    private static TokenList list(List<TokenPair> pairs) {
        return new TokenList(
                0,
                pairs.getFirst().idsOfType(0),
                pairs.stream().map(pair -> pair.idsOfType(1)).toArray(int[][]::new),
                new boolean[pairs.size()],
                0);
    }

    /** With no two numbers alike, none of them far from the others. */
    private static PairNetwork network(int vocabulary) {
        var random = new Random(7);
        var network = new PairNetwork(vocabulary, 4, 3, random);
        for (ParameterTable table : List.of(network.fame, network.bias)) {
            Arrays.setAll(new Integer[table.values().length], i -> {
                table.values()[i] = (float) random.nextGaussian() * .3f;
                return i;
            });
        }
        return network;
    }
}
