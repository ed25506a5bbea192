/** Releases over HTTP: what there is, which one is live, and what may be done about it. */
@NullMarked
package marquee.backend.releases;

import org.jspecify.annotations.NullMarked;
