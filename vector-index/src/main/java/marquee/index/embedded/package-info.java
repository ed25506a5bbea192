/**
 * The index in this process: one Lucene HNSW graph per collection, kept on disk and read by memory mapping. Here is what
 * makes, seals and names the files; {@code search} reads them.
 */
@NullMarked
package marquee.index.embedded;

import org.jspecify.annotations.NullMarked;
