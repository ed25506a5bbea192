/** Which release is live, and the vector of a person in its space. Ranking and cards are not known here. */
@NullMarked
package marquee.backend.serving;

import org.jspecify.annotations.NullMarked;
