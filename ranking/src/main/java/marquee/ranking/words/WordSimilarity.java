package marquee.ranking.words;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * BM25 for every field (Robertson &amp; Zaragoza, 2009), with a length that counts less where the field holds the words that people
 * gave a movie: who was called by many words is better known, and more often the answer. Thread-safe.
 */
final class WordSimilarity extends PerFieldSimilarityWrapper {

    private static final float K1 = 1.2f;

    /** Chosen on validation: the most that costs no recall. A movie with the most words of all is then halved. */
    private static final float B = 0.037f;

    private final Similarity texts = new BM25Similarity();
    private final Similarity words = new BM25Similarity(K1, B);

    @Override
    public Similarity get(String field) {
        return field.equals(WordIndex.WORD) ? words : texts;
    }
}
