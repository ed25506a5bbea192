/** Towers: what turns people and movies into vectors. Training, evaluation and releases live in packages below. */
@NullMarked
package marquee.towers;

import org.jspecify.annotations.NullMarked;
