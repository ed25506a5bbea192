/**
 * The catalogue's door for other products: movies that they bring, change or take away, and what has to be done so that
 * everything here shows it at once. What a movie looks like is in {@code movies}.
 */
@NullMarked
package marquee.backend.catalogue;

import org.jspecify.annotations.NullMarked;
