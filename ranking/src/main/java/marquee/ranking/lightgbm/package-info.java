/** LightGBM's models, walked in Java. */
@NullMarked
package marquee.ranking.lightgbm;

import org.jspecify.annotations.NullMarked;
