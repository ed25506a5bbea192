/** What retrains by itself: when a run is asked for, who works on it, and step after step until its release is in service. */
@NullMarked
package marquee.pipeline;

import org.jspecify.annotations.NullMarked;
