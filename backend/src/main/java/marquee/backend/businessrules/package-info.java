/** What operators decide about lists: movies that are pinned, boosted, buried or hidden, for everybody or a share. */
@NullMarked
package marquee.backend.businessrules;

import org.jspecify.annotations.NullMarked;
