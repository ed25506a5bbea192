/** The index in this process: one Lucene HNSW graph per collection, kept on disk and read by memory mapping. */
@NullMarked
package marquee.index.embedded;

import org.jspecify.annotations.NullMarked;
