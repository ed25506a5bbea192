/** What people rated: writing a rating, taking it back, reading a person's history. Nothing here recommends. */
@NullMarked
package marquee.backend.ratings;

import org.jspecify.annotations.NullMarked;
