package marquee.events.kafka;

import java.io.Serial;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;

/** A broker did not do what it was asked for. */
public final class BrokerException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param message one sentence
     * @param cause why
     */
    BrokerException(String message, Throwable cause) {
        super(message, cause instanceof ExecutionException ? cause.getCause() : cause);
    }

    /** Whether it could not be had, rather than that something is wrong with what it was asked. */
    public boolean isAway() {
        return Stream.iterate(getCause(), Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof RetriableException || cause instanceof TimeoutException);
    }
}
