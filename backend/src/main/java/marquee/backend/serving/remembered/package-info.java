/** The vectors of the best known movies, kept beside a release for when the index is away. */
@NullMarked
package marquee.backend.serving.remembered;

import org.jspecify.annotations.NullMarked;
