/** From a dataset to a published release. Nothing here serves; what serves is in the release it writes. */
@NullMarked
package marquee.training;

import org.jspecify.annotations.NullMarked;
