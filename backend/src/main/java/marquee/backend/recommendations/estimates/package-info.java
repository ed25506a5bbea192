/** What releases would earn, by what was left to chance in the lists of others. */
@NullMarked
package marquee.backend.recommendations.estimates;

import org.jspecify.annotations.NullMarked;
