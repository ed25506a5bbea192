/** What can be set of the second stage: its ranker, and how strong its rules are. */
@NullMarked
package marquee.ranking.settings;

import org.jspecify.annotations.NullMarked;
