/** Files as bytes and lines: their encoding, their lines, their hash. What a row is, and what it means, lives elsewhere. */
@NullMarked
package marquee.catalog.files;

import org.jspecify.annotations.NullMarked;
