/** Where movies lie by what they are about, whether anybody has rated them or not. */
@NullMarked
package marquee.ranking.content;

import org.jspecify.annotations.NullMarked;
