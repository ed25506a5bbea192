/** What is tried on whom: the definition of experiments, and who is in which variant. Nothing here is stored or asked for. */
@NullMarked
package marquee.registry.experiments;

import org.jspecify.annotations.NullMarked;
