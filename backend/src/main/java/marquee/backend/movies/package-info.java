/** The catalogue as the API shows it: cards, details and their import. How vectors find movies is not known here. */
@NullMarked
package marquee.backend.movies;

import org.jspecify.annotations.NullMarked;
