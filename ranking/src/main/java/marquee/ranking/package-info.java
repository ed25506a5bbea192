/** The second stage: puts candidates in the order to show them, by one code wherever it is measured or served. */
@NullMarked
package marquee.ranking;

import org.jspecify.annotations.NullMarked;
