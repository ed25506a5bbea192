package marquee.backend.ratings;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A place in a person's ratings, newest first: the last rating that was shown.
 *
 * @param at when it was given
 * @param movieId which movie it was
 */
record RatingPosition(Instant at, long movieId) {

    private static final RatingPosition START =
            new RatingPosition(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    /** The place a cursor stands for; the start without one. */
    static RatingPosition of(Optional<String> cursor) {
        return cursor.map(RatingPosition::decode).orElse(START);
    }

    static RatingPosition after(RatedMovie rating) {
        return new RatingPosition(rating.at(), rating.movieId());
    }

    String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + "/" + movieId).getBytes(StandardCharsets.US_ASCII));
    }

    private static RatingPosition decode(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("/", 2);
            return new RatingPosition(Instant.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "cursor: not one that this list has given out.", e);
        }
    }
}
