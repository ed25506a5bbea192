/** What TMDB knows about movies: asked for politely, kept in the database for a while, never waited for long. */
@NullMarked
package marquee.backend.movies.tmdb;

import org.jspecify.annotations.NullMarked;
