/** The recommendation lists of the API, a class for each question. */
@NullMarked
package marquee.backend.recommendations;

import org.jspecify.annotations.NullMarked;
