/** The bundled sample: real films described for this project, and simulated people who rate them. */
@NullMarked
package marquee.catalog.sample;

import org.jspecify.annotations.NullMarked;
