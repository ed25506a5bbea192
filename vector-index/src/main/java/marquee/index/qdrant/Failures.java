package marquee.index.qdrant;

import io.grpc.Status;
import java.util.Set;
import marquee.index.IndexUnavailableException;

/** What a failed call means: which failures may pass, and how to say it in one sentence. */
final class Failures {

    private static final Set<Status.Code> PASSING = Set.of(
            Status.Code.UNAVAILABLE,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.RESOURCE_EXHAUSTED,
            Status.Code.ABORTED);

    private final QdrantSettings.Address address;

    Failures(QdrantSettings.Address address) {
        this.address = address;
    }

    static boolean isPassing(Throwable failure) {
        return PASSING.contains(Status.fromThrowable(failure).getCode());
    }

    Throwable explain(Throwable failure) {
        if (failure instanceof IndexUnavailableException || failure instanceof IllegalArgumentException) {
            return failure;
        }
        Status status = Status.fromThrowable(failure);
        return switch (status.getCode()) {
            case INVALID_ARGUMENT ->
                new IllegalArgumentException("Qdrant refuses the request: " + status.getDescription(), failure);
            case UNAUTHENTICATED, PERMISSION_DENIED ->
                unavailable("refuses the API key; set MARQUEE_QDRANT_API_KEY", failure);
            case DEADLINE_EXCEEDED -> unavailable("gave no answer in time", failure);
            case UNAVAILABLE -> unavailable("cannot be reached; start it, or correct --qdrant", failure);
            default -> unavailable("failed: " + status.getCode() + " " + status.getDescription(), failure);
        };
    }

    private IndexUnavailableException unavailable(String what, Throwable cause) {
        return new IndexUnavailableException("Qdrant at " + address + " " + what + ".", cause);
    }
}
