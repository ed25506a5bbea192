/** Whether movies lie, in a release that has become live, where they lay in the one before. */
@NullMarked
package marquee.backend.drift.vectors;

import org.jspecify.annotations.NullMarked;
