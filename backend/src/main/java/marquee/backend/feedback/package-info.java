/** What people say of movies beside ratings: not interested, seen, on the watchlist. None of it is a rating. */
@NullMarked
package marquee.backend.feedback;

import org.jspecify.annotations.NullMarked;
