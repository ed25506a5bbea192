/** Dense and sparse matrices of people and movies for models that are solved and not stepped; nothing of towers. */
@NullMarked
package marquee.training.algebra;

import org.jspecify.annotations.NullMarked;
