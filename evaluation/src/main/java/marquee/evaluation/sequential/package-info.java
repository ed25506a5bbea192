/** Tests that may be looked at as often as one likes: what they say once at 5% is wrong once in twenty at most. */
@NullMarked
package marquee.evaluation.sequential;

import org.jspecify.annotations.NullMarked;
