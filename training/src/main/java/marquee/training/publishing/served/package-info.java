/** What a release would show, measured before anybody may see it. Whether that is good enough says the gate. */
@NullMarked
package marquee.training.publishing.served;

import org.jspecify.annotations.NullMarked;
