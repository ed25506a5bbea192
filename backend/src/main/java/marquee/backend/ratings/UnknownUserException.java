package marquee.backend.ratings;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** There is no such person, or no longer. */
public final class UnknownUserException extends ResponseStatusException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param id who was asked for */
    public UnknownUserException(long id) {
        super(HttpStatus.NOT_FOUND, "There is no user with id " + id + ".");
    }
}
