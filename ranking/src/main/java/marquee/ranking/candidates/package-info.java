/** What goes through the second stage: candidates, and the history of whom they are for. */
@NullMarked
package marquee.ranking.candidates;

import org.jspecify.annotations.NullMarked;
