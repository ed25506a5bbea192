/** Loads releases by what the registry says of them, and tells it what was loaded. */
@NullMarked
package marquee.loader.registered;

import org.jspecify.annotations.NullMarked;
