/** What somebody else knows of a movie beside the catalogue, and for how long their word counts. */
@NullMarked
package marquee.backend.movies.enrichment;

import org.jspecify.annotations.NullMarked;
