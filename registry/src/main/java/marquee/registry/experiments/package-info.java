/** What is tried on whom: the definition of experiments, who is in which variant, and, as state in PostgreSQL, which run. */
@NullMarked
package marquee.registry.experiments;

import org.jspecify.annotations.NullMarked;
