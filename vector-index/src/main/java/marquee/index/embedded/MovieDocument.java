package marquee.index.embedded;

import marquee.index.MovieVector;
import marquee.index.embedded.search.Fields;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** How a movie looks inside Lucene. */
final class MovieDocument {

    static final String KEY = "key";

    private MovieDocument() {}

    /** The term that replaces an earlier document of the same movie. */
    static Term key(long id) {
        return new Term(KEY, Long.toString(id));
    }

    static Document of(MovieVector movie) {
        Document document = new Document();
        document.add(new StringField(KEY, Long.toString(movie.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.ID, movie.id()));
        document.add(new KnnFloatVectorField(Fields.VECTOR, movie.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        movie.payload()
                .genres()
                .forEach(genre -> document.add(new SortedSetDocValuesField(Fields.GENRES, new BytesRef(genre))));
        movie.payload().year().ifPresent(year -> document.add(new NumericDocValuesField(Fields.YEAR, year)));
        document.add(
                new NumericDocValuesField(Fields.CONTENT_ONLY, movie.payload().contentOnly() ? 1 : 0));
        return document;
    }
}
