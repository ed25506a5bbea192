/** What everyone together likes: most rated, best rated, trending; the answer where nothing personal is known. */
@NullMarked
package marquee.backend.popularity;

import org.jspecify.annotations.NullMarked;
