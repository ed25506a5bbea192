/** Which movies fade from somebody's lists, since they were shown them and passed them over. */
@NullMarked
package marquee.backend.fatigue;

import org.jspecify.annotations.NullMarked;
