package marquee.index.qdrant;

import com.google.common.primitives.Floats;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.qdrant.client.grpc.Collections.CollectionStatus;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Points.PointStruct;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the stand-in keeps. Thread-safe. */
final class StandInData {

    final Map<String, Kept> collections = new ConcurrentSkipListMap<>();
    final Map<String, String> aliases = new ConcurrentHashMap<>();

    /** A collection as it was asked for, and its points. */
    static final class Kept {

        final CreateCollection asked;
        final Map<Long, Point> points = new ConcurrentSkipListMap<>();
        volatile long indexingThreshold;
        final AtomicInteger pollsUntilGreen = new AtomicInteger();
        volatile Optional<CollectionStatus> reported = Optional.empty();
        volatile String complaint = "";

        Kept(CreateCollection asked) {
            this.asked = asked;
            this.indexingThreshold = asked.getOptimizersConfig().getIndexingThreshold();
        }
    }

    /** A point as it arrived, and its vector ready to compute with. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Point(PointStruct asked, float[] vector) {

        static Point of(PointStruct asked) {
            return new Point(
                    asked,
                    Floats.toArray(asked.getVectors().getVector().getDense().getDataList()));
        }
    }

    Kept find(String collection) {
        Kept kept = collections.get(collection);
        if (kept == null) {
            throw refusal(Status.NOT_FOUND, "Not found: Collection `" + collection + "` doesn't exist!");
        }
        return kept;
    }

    static StatusRuntimeException refusal(Status status, String words) {
        return status.withDescription(words).asRuntimeException();
    }
}
