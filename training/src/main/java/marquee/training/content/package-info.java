/** The content-only tower: movies that nobody rated stand near those that are alike. */
@NullMarked
package marquee.training.content;

import org.jspecify.annotations.NullMarked;
