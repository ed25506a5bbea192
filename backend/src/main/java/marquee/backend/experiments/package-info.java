/** Which variant of an experiment an answer is made by. */
@NullMarked
package marquee.backend.experiments;

import org.jspecify.annotations.NullMarked;
