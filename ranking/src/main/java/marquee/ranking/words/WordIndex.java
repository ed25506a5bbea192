package marquee.ranking.words;

import it.unimi.dsi.fastutil.longs.Long2DoubleLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2DoubleMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Finds movies by words: by those that were written, as BM25 ranks titles and words, and overviews apart from them (Robertson
 * &amp; Zaragoza, 2009), and by the words of the catalogue that mean the same, as BM25 ranks these, so that a movie that
 * people called everything is not the answer to every question. In memory, some hundred bytes a movie. Immutable and
 * thread-safe; searches take milliseconds and block.
 */
public final class WordIndex implements AutoCloseable {

    static final String ID = "id";
    static final String TEXT = "text";
    static final String WORD = "word";
    static final String OVERVIEW = "overview";

    /** How much the words as they were written weigh beside their meaning; chosen on validation. */
    private static final double WRITTEN = 0.2;

    /** How much an overview weighs that tells of all that was written; chosen on validation. */
    private static final double STORY = 0.7;

    private final ByteBuffersDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final long[] ids;

    WordIndex(ByteBuffersDirectory directory) throws IOException {
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new WordSimilarity());
        this.ids = new long[reader.maxDoc()];
        var values = MultiDocValues.getNumericValues(reader, ID);
        for (int document = 0; document < ids.length && values != null; document++) {
            ids[document] = values.advanceExact(document) ? values.longValue() : -1;
        }
    }

    /** An index of some movies; the stream is read once and not closed. */
    public static WordIndex of(Stream<DescribedMovie> movies) {
        var builder = new WordIndexBuilder();
        movies.forEach(builder::add);
        return builder.build();
    }

    /** How many movies. */
    public int size() {
        return ids.length;
    }

    /**
     * A movie that words led to.
     *
     * @param score above 0; comparable within one answer only
     */
    public record Found(long movieId, double score) {}

    /**
     * The movies that fit best, best first, ties by smaller id.
     *
     * @param written what somebody wrote
     * @param near words of the same meaning, nearest first, which count the less the farther the nearest is; none where
     *     nobody knows
     * @param limit how many at most
     */
    public List<Found> search(String written, List<NearWords.Near> near, int limit) {
        var scores = new Long2DoubleLinkedOpenHashMap();
        double nearest =
                near.stream().mapToDouble(NearWords.Near::cosine).findFirst().orElse(0);
        add(meaning(near), nearest, limit, scores);
        written(TEXT, written).ifPresent(text -> add(text, WRITTEN, limit, scores));
        written(OVERVIEW, written).ifPresent(story -> addShares(story, limit, scores));
        return scores.long2DoubleEntrySet().stream()
                .sorted(Comparator.comparingDouble(Long2DoubleMap.Entry::getDoubleValue)
                        .reversed()
                        .thenComparingLong(Long2DoubleMap.Entry::getLongKey))
                .limit(limit)
                .map(entry -> new Found(entry.getLongKey(), entry.getDoubleValue()))
                .toList();
    }

    private static Optional<Query> written(String field, String written) {
        return Optional.ofNullable(new QueryBuilder(new StandardAnalyzer()).createBooleanQuery(field, written));
    }

    private static Query meaning(List<NearWords.Near> near) {
        var any = new BooleanQuery.Builder();
        for (NearWords.Near word : near) {
            var carriers = new TermQuery(new Term(WORD, word.word()));
            any.add(new BoostQuery(carriers, word.weight()), BooleanClause.Occur.SHOULD);
        }
        return any.build();
    }

    /** Adds shares of the best score. */
    private void add(Query query, double weight, int limit, Long2DoubleLinkedOpenHashMap scores) {
        ScoreDoc[] found = found(query, limit);
        for (ScoreDoc one : found) {
            scores.addTo(ids[one.doc], weight * one.score / found[0].score);
        }
    }

    /** Adds shares of what a movie would score that told of nothing else: one common word leads nowhere. */
    private void addShares(Query story, int limit, Long2DoubleLinkedOpenHashMap scores) {
        var terms = new HashSet<Term>();
        story.visit(QueryVisitor.termCollector(terms));
        double most = terms.stream().mapToDouble(this::most).sum();
        for (ScoreDoc one : found(story, limit)) {
            scores.addTo(ids[one.doc], STORY * one.score / most);
        }
    }

    /** The limit of BM25 for a word: its inverse frequency. */
    private double most(Term word) {
        try {
            double movies = reader.getDocCount(word.field());
            double carriers = reader.docFreq(word);
            return Math.log1p((movies - carriers + 0.5) / (carriers + 0.5));
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot be read.", e);
        }
    }

    private ScoreDoc[] found(Query query, int limit) {
        try {
            return searcher.search(query, limit).scoreDocs;
        } catch (IOException e) {
            throw new UncheckedIOException("An index in memory cannot be read.", e);
        }
    }

    @Override
    public void close() {
        try (directory;
                reader) {
            // closes both
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
