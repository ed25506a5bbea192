/** What holds for every request, whatever it asks. */
@NullMarked
package marquee.backend.http;

import org.jspecify.annotations.NullMarked;
