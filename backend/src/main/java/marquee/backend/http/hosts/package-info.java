/** By which names this service may be called, so that a foreign page cannot speak to it by a name of its own. */
@NullMarked
package marquee.backend.http.hosts;

import org.jspecify.annotations.NullMarked;
