package marquee.towers.release;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.catalog.Dataset;

/**
 * How a release came about: enough to train it again and to compare it with others. Immutable.
 *
 * @param publication which release it is, and since when
 * @param vectors what goes in and out of the towers
 * @param data what it was trained on
 * @param parameters every setting of the training, by name
 * @param validation how good it is
 */
public record Manifest(
        Publication publication,
        VectorFormat vectors,
        Data data,
        Map<String, String> parameters,
        ValidationMetrics validation) {

    /**
     * Which release it is.
     *
     * @param release its number
     * @param createdAt when training ended, UTC
     * @param forced whether it was published although the gate said no
     * @param gitCommit the code that trained it, where known
     */
    public record Publication(int release, Instant createdAt, boolean forced, Optional<String> gitCommit) {

        /** A release that has no number of its own yet, and that nobody has forced. */
        public static Publication draft(Instant createdAt, Optional<String> gitCommit) {
            return new Publication(ReleaseDraft.NUMBER, createdAt, false, gitCommit);
        }
    }

    /**
     * What goes in and out of the towers.
     *
     * @param dimension length of every vector that comes out
     * @param textEncoder name of the encoder behind the content vectors
     * @param contentLayout the segments of the content vector, in order
     */
    public record VectorFormat(int dimension, String textEncoder, List<Segment> contentLayout) {

        /** Copies the list. */
        public VectorFormat {
            contentLayout = List.copyOf(contentLayout);
        }
    }

    /**
     * A run of neighbouring numbers in the content vector.
     *
     * @param name what they say about the movie
     * @param offset index of the first
     * @param length how many
     */
    public record Segment(String name, int offset, int length) {}

    /**
     * The training data.
     *
     * @param name the dataset's short name
     * @param hash SHA-256 over its files, and what people said since where that was read too, in hex
     * @param users number of people
     * @param movies number of rated movies
     * @param ratings number of ratings
     */
    public record Data(String name, String hash, int users, int movies, int ratings) {}

    /**
     * How good it is on validation data.
     *
     * @param metrics figures of the towers, by name, such as {@code ndcg@10}
     * @param baseline the same figures for most popular
     */
    public record ValidationMetrics(Map<String, Double> metrics, Map<String, Double> baseline) {

        /** Copies the maps. */
        public ValidationMetrics {
            metrics = Map.copyOf(metrics);
            baseline = Map.copyOf(baseline);
        }
    }

    /** Copies the map. */
    public Manifest {
        parameters = Map.copyOf(parameters);
    }

    /** The hash of the data set that training began with: of all it read, where nothing was added. */
    public String datasetHash() {
        return parameters.getOrDefault(Dataset.DATASET_HASH, data.hash());
    }

    /** The same, saying that only force published it. */
    public Manifest publishedByForce() {
        return with(new Publication(publication.release, publication.createdAt, true, publication.gitCommit));
    }

    /** The same, saying more of how it was trained. */
    public Manifest with(Map<String, String> more) {
        var all = new HashMap<>(parameters);
        all.putAll(more);
        return new Manifest(publication, vectors, data, all, validation);
    }

    /** The same without what differs from one training to another that comes to the same. */
    Manifest timeless() {
        return with(new Publication(ReleaseDraft.NUMBER, Instant.EPOCH, false, publication.gitCommit));
    }

    /** The same under another number. */
    Manifest numbered(int number) {
        return with(new Publication(number, publication.createdAt, publication.forced, publication.gitCommit));
    }

    private Manifest with(Publication other) {
        return new Manifest(other, vectors, data, parameters, validation);
    }
}
