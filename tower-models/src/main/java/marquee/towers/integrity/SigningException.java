package marquee.towers.integrity;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A key is none, or a signature is not by whom it should be; the message is one sentence that names the remedy. */
public final class SigningException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SigningException(String message, @Nullable Exception cause) {
        super(message, cause);
    }
}
