/** Files on this machine that are nobody else's: private ones, and those that go when the process does. */
@NullMarked
package marquee.backend.files;

import org.jspecify.annotations.NullMarked;
