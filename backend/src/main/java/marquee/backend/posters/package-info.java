/** Pictures drawn here for movies without any: from title, year and genres, the same every time. */
@NullMarked
package marquee.backend.posters;

import org.jspecify.annotations.NullMarked;
