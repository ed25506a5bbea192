package marquee.bench.qdrant;

import io.qdrant.client.grpc.Collections.HnswConfigDiff;
import io.qdrant.client.grpc.Collections.OptimizersConfigDiff;
import io.qdrant.client.grpc.Collections.QuantizationConfigDiff;
import io.qdrant.client.grpc.Collections.QuantizationType;
import io.qdrant.client.grpc.Collections.ScalarQuantization;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import java.util.Set;

/**
 * One way to keep a collection in Qdrant. The options, every one the server's own setting where it is left out:
 *
 * <ul>
 *   <li>{@code served}: as Marquee seals one, and nothing else;
 *   <li>{@code indexed-from=KB}: segments with more kilobytes of vectors get a graph;
 *   <li>{@code scanned-below=KB}: what is left by a filter is compared one by one below so many kilobytes;
 *   <li>{@code unwaited}: its vectors are sent by the server's own client as fast as they are taken, and not as the loader
 *       does it: what the server itself needs;
 *   <li>{@code segments=N}, {@code m=N}, {@code build=N} (efConstruction), {@code int8} (8-bit copies, in memory).
 * </ul>
 *
 * @param options as they are typed
 */
record CollectionLayout(Spelled options) {

    private static final Set<String> KNOWN =
            Set.of("served", "unwaited", "indexed-from", "scanned-below", "segments", "m", "build", "int8");
    private static final double SERVERS_INDEXING_THRESHOLD = 20_000;
    private static final float QUANTILE = 0.99f;

    static CollectionLayout parse(String text) {
        return new CollectionLayout(Spelled.parse(text, KNOWN));
    }

    boolean asServed() {
        return options.has("served");
    }

    boolean unwaited() {
        return options.has("unwaited");
    }

    boolean quantised() {
        return options.has("int8");
    }

    /** What makes a filled collection without a graph one of this layout. */
    UpdateCollection change(String collection) {
        UpdateCollection.Builder change = UpdateCollection.newBuilder()
                .setCollectionName(collection)
                .setOptimizersConfig(optimizers())
                .setHnswConfig(graph());
        if (quantised()) {
            change.setQuantizationConfig(QuantizationConfigDiff.newBuilder()
                    .setScalar(ScalarQuantization.newBuilder()
                            .setType(QuantizationType.Int8)
                            .setQuantile(QUANTILE)
                            .setAlwaysRam(true)));
        }
        return change.build();
    }

    private OptimizersConfigDiff optimizers() {
        OptimizersConfigDiff.Builder optimizers = OptimizersConfigDiff.newBuilder()
                .setIndexingThreshold((long) options.or("indexed-from", SERVERS_INDEXING_THRESHOLD));
        if (options.has("segments")) {
            optimizers.setDefaultSegmentNumber((long) options.or("segments", 1));
        }
        return optimizers.build();
    }

    private HnswConfigDiff graph() {
        HnswConfigDiff.Builder graph = HnswConfigDiff.newBuilder();
        if (options.has("m")) {
            graph.setM((long) options.or("m", 1));
        }
        if (options.has("build")) {
            graph.setEfConstruct((long) options.or("build", 1));
        }
        if (options.has("scanned-below")) {
            graph.setFullScanThreshold((long) options.or("scanned-below", 1));
        }
        return graph.build();
    }

    /** For names of collections. */
    String slug() {
        return toString().replaceAll("[^A-Za-z0-9]+", "_");
    }

    @Override
    public String toString() {
        return options.toString();
    }
}
