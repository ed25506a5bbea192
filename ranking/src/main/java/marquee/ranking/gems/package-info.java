/** What finds hidden gems: the graph model's movie vectors as a release keeps them, and where a person lies among them. */
@NullMarked
package marquee.ranking.gems;

import org.jspecify.annotations.NullMarked;
