/** Which collections are to be in service, and for whom, as the registry says. */
@NullMarked
package marquee.backend.serving.wanted;

import org.jspecify.annotations.NullMarked;
