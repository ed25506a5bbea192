/** What requests may say in words, and how much of it answers repeat. What the words mean is decided by who asked for them. */
@NullMarked
package marquee.backend.input;

import org.jspecify.annotations.NullMarked;
