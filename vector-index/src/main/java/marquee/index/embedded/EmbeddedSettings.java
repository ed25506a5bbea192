package marquee.index.embedded;

/**
 * How the embedded index is built and searched. The defaults were measured, see docs/decisions.
 *
 * @param searchThreads searches that run at the same time
 * @param waitingSearches searches that may wait for a thread; more are refused at once
 * @param connections links per movie in the graph (HNSW's M)
 * @param constructionBeam candidates kept while a movie is linked (HNSW's efConstruction)
 * @param searchBeam candidates kept while searching (HNSW's ef), at least; more is slower and finds more
 * @param scanLimit up to this many movies that a filter accepts are compared one by one instead of through the graph
 * @param commitEvery movies written between two points to which an interrupted load falls back
 */
public record EmbeddedSettings(
        int searchThreads,
        int waitingSearches,
        int connections,
        int constructionBeam,
        int searchBeam,
        int scanLimit,
        int commitEvery) {

    /** Settings for this machine. */
    public static EmbeddedSettings defaults() {
        return new EmbeddedSettings(Runtime.getRuntime().availableProcessors(), 512, 16, 100, 256, 30_000, 50_000);
    }
}
