package marquee.index.embedded;

/**
 * How the graph of an embedded index is built.
 *
 * @param connections links per movie (HNSW's M)
 * @param constructionBeam candidates kept while a movie is linked (HNSW's efConstruction)
 */
public record GraphSettings(int connections, int constructionBeam) {

    /** What was measured to serve. */
    public static GraphSettings defaults() {
        return new GraphSettings(16, 100);
    }
}
