/** A list for a history that comes with the request, of which nothing is kept. */
@NullMarked
package marquee.backend.recommendations.forhistory;

import org.jspecify.annotations.NullMarked;
