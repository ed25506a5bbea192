/** Lists for several people at once: whose candidates compete, what nobody may dislike. The order is made in {@code marquee.ranking}. */
@NullMarked
package marquee.backend.recommendations.together;

import org.jspecify.annotations.NullMarked;
