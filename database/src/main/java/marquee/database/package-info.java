/** Where the database is and what its tables look like. What is stored in them is the features' affair. */
@NullMarked
package marquee.database;

import org.jspecify.annotations.NullMarked;
