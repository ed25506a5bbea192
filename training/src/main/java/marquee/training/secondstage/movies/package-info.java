/** Makes the movie table of a release. */
@NullMarked
package marquee.training.secondstage.movies;

import org.jspecify.annotations.NullMarked;
