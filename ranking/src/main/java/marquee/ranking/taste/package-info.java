/** What a person likes and avoids, held against what everybody likes: genres, eras, fame. What a list makes of it are rules. */
@NullMarked
package marquee.ranking.taste;

import org.jspecify.annotations.NullMarked;
