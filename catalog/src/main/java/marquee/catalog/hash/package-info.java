/** Hashes as hexadecimal text. Whose hash means what lives with its owner, not here. */
@NullMarked
package marquee.catalog.hash;

import org.jspecify.annotations.NullMarked;
