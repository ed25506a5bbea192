/** Which dataset is used and where it comes from: a folder, GroupLens, or the bundled sample. No file format lives here. */
@NullMarked
package marquee.catalog.dataset;

import org.jspecify.annotations.NullMarked;
