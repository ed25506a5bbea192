/** From whose orders lists are drafted, where an experiment says so. */
@NullMarked
package marquee.backend.serving.drafted;

import org.jspecify.annotations.NullMarked;
