/** How long work shows its progress to a person: a bar on a terminal, lines elsewhere. Nothing here knows what the work is. */
@NullMarked
package marquee.catalog.progress;

import org.jspecify.annotations.NullMarked;
