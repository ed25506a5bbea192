/** Doors that are closed to most: what other products on this machine may do, and nobody from elsewhere. */
@NullMarked
package marquee.backend.http.doors;

import org.jspecify.annotations.NullMarked;
