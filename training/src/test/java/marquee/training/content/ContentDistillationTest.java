package marquee.training.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import marquee.towers.features.ContentVectors;
import marquee.training.publishing.served.ServedModel;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import marquee.training.towers.SavedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.types.TFloat32;

class ContentDistillationTest {

    private static final int MOVIES = 400;
    private static final int DIMENSION = 9;
    private static final int GENRES = ContentVectors.segment("genres").offset();
    private static final int DECADES = ContentVectors.segment("decade").offset();

    private final Random random = new Random(7);

    @TempDir
    Path folder;

    @Test
    void a_movie_nobody_rated_stands_among_movies_of_its_kind() {
        float[][] content = randomContent();
        int[] counts = counts();
        float[][] given = embed(vectorsByKind(content), content, counts);
        for (int row : unrated(counts)) {
            int nearest = IntStream.range(0, 4)
                    .boxed()
                    .max((a, b) -> Float.compare(given[row][a], given[row][b]))
                    .orElseThrow();
            assertThat(nearest).as("kind of movie " + row).isEqualTo(kind(content[row]));
        }
    }

    @Test
    void what_everybody_likes_counts_twice() {
        float[][] content = randomContent();
        int[] counts = counts();
        float[][] vectors = vectorsByKind(content);
        var liked = new float[DIMENSION];
        liked[0] = 1;
        float[][] usual = embed(vectors, content, counts);
        float[][] given = embed(vectors, content, counts, liked);
        assertThat(spread(given, counts, 0)).isCloseTo(2 * spread(usual, counts, 0), within(0.001f));
        assertThat(spread(given, counts, 1)).isCloseTo(spread(usual, counts, 1), within(0.001f));
    }

    @Test
    void every_vector_has_length_1() {
        float[][] content = randomContent();
        content[0] = new float[ContentVectors.DIMENSION];
        for (float[] vector : embed(vectorsByKind(content), content, counts())) {
            assertThat(ServedModel.dot(vector, vector)).isBetween(0.9999f, 1.0001f);
        }
    }

    @Test
    void one_rated_movie_is_enough_to_learn_from() {
        float[][] content = Arrays.copyOf(randomContent(), 2);
        for (float[] vector : embed(vectorsByKind(content), content, new int[] {1, 0})) {
            assertThat(ServedModel.dot(vector, vector)).isBetween(0.9999f, 1.0001f);
        }
    }

    /** Old or new and of one genre or the other: neither alone tells the kind, so no linear map finds it. */
    private float[][] randomContent() {
        var content = new float[MOVIES][ContentVectors.DIMENSION];
        for (float[] vector : content) {
            for (int i = 0; i < GENRES; i++) {
                vector[i] = (float) random.nextGaussian() / 100;
            }
            vector[GENRES + random.nextInt(2)] = 1;
            vector[DECADES + 3 + 4 * random.nextInt(2)] = 1;
        }
        return content;
    }

    private static int kind(float[] content) {
        return (content[GENRES] > 0 ? 0 : 1) + (content[DECADES + 3] > 0 ? 0 : 2);
    }

    private static float[][] vectorsByKind(float[][] content) {
        var vectors = new float[content.length][DIMENSION];
        for (int row = 0; row < vectors.length; row++) {
            vectors[row][kind(content[row])] = 0.8f;
            vectors[row][DIMENSION - 1] = 0.6f;
        }
        return vectors;
    }

    private static int[] counts() {
        return IntStream.range(0, MOVIES)
                .map(row -> row % 5 == 0 ? 0 : 1 + row % 3)
                .toArray();
    }

    private static int[] unrated(int[] counts) {
        return IntStream.range(0, counts.length).filter(row -> counts[row] == 0).toArray();
    }

    /** How far apart unrated movies stand in a dimension. */
    private static float spread(float[][] vectors, int[] counts, int dimension) {
        double[] places = IntStream.of(unrated(counts))
                .mapToDouble(row -> vectors[row][dimension])
                .sorted()
                .toArray();
        return (float) (places[places.length - 1] - places[0]);
    }

    private float[][] embed(float[][] vectors, float[][] content, int[] counts) {
        return embed(vectors, content, counts, new float[DIMENSION]);
    }

    private float[][] embed(float[][] vectors, float[][] content, int[] counts, float[] usualPerson) {
        var weights = new ContentDistillation(vectors, content, counts, usualPerson, 2)
                .addTo(new Weights(new LinkedHashMap<>()));
        SavedModels.write(folder, weights, ContentTower.NAMES, ContentTower::signature);
        var inputs = Weight.zeros(content.length, ContentVectors.DIMENSION);
        for (int row = 0; row < content.length; row++) {
            System.arraycopy(
                    content[row], 0, inputs.values(), row * ContentVectors.DIMENSION, ContentVectors.DIMENSION);
        }
        try (var model = SavedModelBundle.load(folder.toString());
                var tensor = inputs.tensor();
                var result = model.call(Map.of("content", tensor))) {
            var embedded = Weight.of((TFloat32) result.get(0));
            return IntStream.range(0, content.length).mapToObj(embedded::row).toArray(float[][]::new);
        }
    }
}
