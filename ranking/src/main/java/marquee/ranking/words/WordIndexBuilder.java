package marquee.ranking.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Puts movies into a {@link WordIndex} one by one; seconds for the largest catalogue. Not thread-safe. */
public final class WordIndexBuilder {

    /** What an overview says later is seldom about the movie. */
    private static final int LONGEST = 1_000;

    private static final FieldType COUNTED = counted();
    private static final FieldType WHOLE_WORDS = wholeWords();

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;

    /** Begins without any movie. */
    public WordIndexBuilder() {
        try {
            this.writer = new IndexWriter(
                    directory, new IndexWriterConfig(new StandardAnalyzer()).setSimilarity(new WordSimilarity()));
        } catch (IOException e) {
            throw full(e);
        }
    }

    /** Where a word stands does not matter. */
    private static FieldType counted() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    /** Each as it is, and how many a movie carries. */
    private static FieldType wholeWords() {
        var type = new FieldType();
        type.setTokenized(false);
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(false);
        type.freeze();
        return type;
    }

    /** Adds a movie; of movies that fit alike the earlier comes first. */
    public void add(DescribedMovie movie) {
        try {
            writer.addDocument(document(movie));
        } catch (IOException e) {
            throw full(e);
        }
    }

    private static Document document(DescribedMovie movie) {
        var document = new Document();
        document.add(new NumericDocValuesField(WordIndex.ID, movie.movieId()));
        document.add(
                new TextField(WordIndex.TEXT, movie.title() + " " + String.join(" ", movie.words()), Field.Store.NO));
        movie.words().forEach(word -> document.add(new Field(WordIndex.WORD, word, WHOLE_WORDS)));
        movie.overview()
                .map(overview -> overview.substring(0, Math.min(LONGEST, overview.length())))
                .ifPresent(overview -> document.add(new Field(WordIndex.OVERVIEW, overview, COUNTED)));
        return document;
    }

    /** The index; nothing may be added any more. */
    public WordIndex build() {
        try (writer) {
            writer.forceMerge(1);
            writer.commit();
            return new WordIndex(directory);
        } catch (IOException e) {
            throw full(e);
        }
    }

    private static UncheckedIOException full(IOException cause) {
        return new UncheckedIOException("The words of the catalogue do not fit into memory.", cause);
    }
}
