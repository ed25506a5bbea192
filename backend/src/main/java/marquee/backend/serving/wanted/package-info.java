/** Which collections are to be in service, as the registry of releases says. */
@NullMarked
package marquee.backend.serving.wanted;

import org.jspecify.annotations.NullMarked;
