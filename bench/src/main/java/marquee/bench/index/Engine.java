package marquee.bench.index;

import java.io.IOException;

/** A graph library under comparison, as bare as it comes. Used by one thread. */
interface Engine extends AutoCloseable {

    /** As it stands in the table. */
    String name();

    /** Takes in every movie of the world and builds the graph with all cores. */
    void build(ClusteredMovies world) throws IOException;

    /** Ids of the nearest movies, found with a beam of the given width. */
    long[] search(float[] query, int limit, int beam) throws IOException;

    @Override
    void close() throws IOException;
}
