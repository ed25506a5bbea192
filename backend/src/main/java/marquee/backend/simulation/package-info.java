/** A service whose time is told to it, for simulations that live through weeks in minutes. */
@NullMarked
package marquee.backend.simulation;

import org.jspecify.annotations.NullMarked;
