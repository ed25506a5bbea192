package marquee.index.embedded.search;

/** Lucene keeps scores positive: its score of two unit vectors is (1 + dot product) / 2. */
final class Similarity {

    private Similarity() {}

    static float toDotProduct(float luceneScore) {
        return 2 * luceneScore - 1;
    }
}
