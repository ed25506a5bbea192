/** Second stages behind the towers, judged like any other recommender. */
@NullMarked
package marquee.lab.ranking;

import org.jspecify.annotations.NullMarked;
