/** The second stage of a list: puts candidates in the order to show them. It adds none. */
@NullMarked
package marquee.backend.recommendations.ranking;

import org.jspecify.annotations.NullMarked;
