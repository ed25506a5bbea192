/** Simulated people: how they choose movies, rate them and come back. No file format lives here. */
@NullMarked
package marquee.catalog.simulation;

import org.jspecify.annotations.NullMarked;
