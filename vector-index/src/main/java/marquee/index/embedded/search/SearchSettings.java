package marquee.index.embedded.search;

/**
 * How an embedded index is searched.
 *
 * @param threads searches that run at the same time
 * @param waiting searches that may wait for a thread; more are refused at once
 * @param beam candidates kept while searching (HNSW's ef), at least; more is slower and finds more
 * @param scanLimit up to this many movies that a filter accepts are compared one by one instead of through the graph
 */
public record SearchSettings(int threads, int waiting, int beam, int scanLimit) {

    /** Settings for this machine. */
    public static SearchSettings defaults() {
        return new SearchSettings(Runtime.getRuntime().availableProcessors(), 512, 256, 10_000);
    }
}
