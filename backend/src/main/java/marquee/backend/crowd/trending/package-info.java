/** What people have liked or watched of late, and so which movies trend. */
@NullMarked
package marquee.backend.crowd.trending;

import org.jspecify.annotations.NullMarked;
