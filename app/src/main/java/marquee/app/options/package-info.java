/** Options that several commands share: which dataset, which database, which vector store. */
@NullMarked
package marquee.app.options;

import org.jspecify.annotations.NullMarked;
