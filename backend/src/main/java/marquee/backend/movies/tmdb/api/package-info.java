/** TMDB's API as a client sees it: its calls, its limits, and its refusals. What is kept of an answer is not known here. */
@NullMarked
package marquee.backend.movies.tmdb.api;

import org.jspecify.annotations.NullMarked;
