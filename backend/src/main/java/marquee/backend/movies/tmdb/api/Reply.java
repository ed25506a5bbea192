package marquee.backend.movies.tmdb.api;

import java.util.Optional;

/**
 * What a server answered.
 *
 * @param status HTTP status code
 * @param retryAfter the header of that name
 * @param body as text
 */
record Reply(int status, Optional<String> retryAfter, String body) {}
