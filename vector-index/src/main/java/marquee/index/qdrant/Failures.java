package marquee.index.qdrant;

import com.google.common.base.Throwables;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import marquee.index.IndexUnavailableException;
import org.jspecify.annotations.Nullable;

/** What a failed call means: which failures may pass, and how to say it in one sentence. */
final class Failures {

    private static final Set<Status.Code> PASSING = Set.of(
            Status.Code.UNAVAILABLE,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.RESOURCE_EXHAUSTED,
            Status.Code.ABORTED);

    private final String addresses;

    Failures(List<QdrantSettings.Address> addresses) {
        this.addresses =
                addresses.stream().map(QdrantSettings.Address::toString).collect(Collectors.joining(" and "));
    }

    /** Whether the same call may succeed a moment later. */
    static boolean isPassing(Throwable failure) {
        return PASSING.contains(code(failure)) && !isFullDisk(words(failure));
    }

    /** Whether the server cannot be reached. */
    static boolean isAway(@Nullable Throwable failure) {
        return failure != null && code(failure) == Status.Code.UNAVAILABLE;
    }

    /** Whether another server, which has a copy, may answer. */
    static boolean mayDifferElsewhere(@Nullable Throwable failure) {
        return failure != null && (isPassing(failure) || code(failure) == Status.Code.INTERNAL);
    }

    /** Whether a server says that a vector does not fit its collection. */
    static boolean isOtherDimension(Throwable failure) {
        return code(failure) == Status.Code.INVALID_ARGUMENT && words(failure).contains("dimension error");
    }

    /** Whether a server says that it has no room left. */
    static boolean isFullDisk(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("no space left") || lower.contains("disk usage") || lower.contains("disk full");
    }

    /** A failure in words; what is no answer of a server is a fault of ours, and stays as it is. */
    Throwable explain(Throwable failure) {
        if (!isCall(failure)) {
            return failure;
        }
        String words = words(failure);
        if (isFullDisk(words)) {
            return unavailable("has no room left on its disk; free some or give it more, then go on", failure);
        }
        return switch (code(failure)) {
            case INVALID_ARGUMENT -> new IllegalArgumentException("Qdrant refuses the request: " + words, failure);
            case UNAUTHENTICATED, PERMISSION_DENIED ->
                unavailable("refuses the API key; set MARQUEE_QDRANT_API_KEY", failure);
            case DEADLINE_EXCEEDED -> unavailable("gave no answer in time", failure);
            case NOT_FOUND ->
                unavailable("lacks what was asked for (" + words + "); ./marquee load-embeddings loads it", failure);
            case UNAVAILABLE -> unavailable("cannot be reached; start it, or correct --qdrant", failure);
            default -> unavailable("failed: " + code(failure) + " " + words, failure);
        };
    }

    private static boolean isCall(Throwable failure) {
        return Throwables.getCausalChain(failure).stream()
                .anyMatch(cause -> cause instanceof StatusRuntimeException || cause instanceof StatusException);
    }

    private static Status.Code code(Throwable failure) {
        return Status.fromThrowable(failure).getCode();
    }

    private static String words(Throwable failure) {
        return String.valueOf(Status.fromThrowable(failure).getDescription());
    }

    private IndexUnavailableException unavailable(String what, Throwable cause) {
        return new IndexUnavailableException("Qdrant at " + addresses + " " + what + ".", cause);
    }
}
