/** Finds movies by title, as one types and with typos. Which movies fit a person is not known here. */
@NullMarked
package marquee.backend.movies.search;

import org.jspecify.annotations.NullMarked;
