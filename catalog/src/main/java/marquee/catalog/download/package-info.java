/** Brings GroupLens's archives onto this machine: download, check, unpack. What is in them is read elsewhere. */
@NullMarked
package marquee.catalog.download;

import org.jspecify.annotations.NullMarked;
