/** What a request may say in its body: how long, how slowly, and that JSON is read strictly. */
@NullMarked
package marquee.backend.http.bodies;

import org.jspecify.annotations.NullMarked;
