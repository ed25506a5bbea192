package marquee.towers.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a release came about: enough to train it again and to compare it with others.
 *
 * @param release its number
 * @param createdAt when training ended, UTC
 * @param dimension length of every vector
 * @param data what it was trained on
 * @param textEncoder name of the encoder behind the content vectors
 * @param contentLayout the segments of the content vector, in order
 * @param parameters every setting of the training, by name
 * @param metrics figures on validation data, by name, such as {@code warm/ndcg@10}
 * @param baseline the same figures for most popular
 * @param forced whether it was published although the gate said no
 * @param gitCommit the code that trained it, where known
 */
public record Manifest(
        int release,
        Instant createdAt,
        int dimension,
        Data data,
        String textEncoder,
        List<Segment> contentLayout,
        Map<String, String> parameters,
        Map<String, Double> metrics,
        Map<String, Double> baseline,
        boolean forced,
        Optional<String> gitCommit) {

    /**
     * The training data.
     *
     * @param name the dataset's short name
     * @param hash SHA-256 over its files, in hex
     * @param users number of people
     * @param movies number of rated movies
     * @param ratings number of ratings
     */
    public record Data(String name, String hash, int users, int movies, int ratings) {}

    /**
     * A run of neighbouring numbers in the content vector.
     *
     * @param name what they say about the movie
     * @param offset index of the first
     * @param length how many
     */
    public record Segment(String name, int offset, int length) {}

    /** Copies the collections. */
    public Manifest {
        contentLayout = List.copyOf(contentLayout);
        parameters = Map.copyOf(parameters);
        metrics = Map.copyOf(metrics);
        baseline = Map.copyOf(baseline);
    }

    /** The same, saying that only force published it. */
    public Manifest publishedByForce() {
        return new Manifest(
                release,
                createdAt,
                dimension,
                data,
                textEncoder,
                contentLayout,
                parameters,
                metrics,
                baseline,
                true,
                gitCommit);
    }

    /** The same under another number. */
    Manifest numbered(int number) {
        return new Manifest(
                number,
                createdAt,
                dimension,
                data,
                textEncoder,
                contentLayout,
                parameters,
                metrics,
                baseline,
                forced,
                gitCommit);
    }
}
