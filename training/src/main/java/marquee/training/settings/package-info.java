/** What could be otherwise about the towers, and what they have learned, by name. */
@NullMarked
package marquee.training.settings;

import org.jspecify.annotations.NullMarked;
