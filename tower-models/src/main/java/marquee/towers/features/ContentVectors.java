package marquee.towers.features;

import java.util.List;
import marquee.catalog.Movie;
import marquee.towers.release.Manifest.Segment;
import marquee.towers.text.TextEncoder;

/**
 * A movie's content as 512 numbers: the embedding of its text (384), then {@link Metadata} (128). A function of the
 * movie and the encoder alone, so that a movie gets the same numbers in training and years later. Thread-safe.
 */
public final class ContentVectors {

    /** Length of a content vector. */
    public static final int DIMENSION = 512;

    private static final int TEXT = DIMENSION - Metadata.LENGTH;

    private final TextEncoder encoder;

    /** @param encoder gives the first 384 numbers */
    public ContentVectors(TextEncoder encoder) {
        if (encoder.dimension() != TEXT) {
            throw new IllegalArgumentException("Text encoder " + encoder.name() + " gives " + encoder.dimension()
                    + " numbers, but " + TEXT + " are needed; choose another with --text-encoder.");
        }
        this.encoder = encoder;
    }

    /** What stands where. */
    public static List<Segment> layout() {
        int genres = TEXT;
        int decades = genres + Metadata.GENRES;
        int runtimes = decades + Metadata.DECADES;
        int keywords = runtimes + Metadata.RUNTIMES;
        int people = keywords + Metadata.KEYWORDS;
        return List.of(
                new Segment("text", 0, TEXT),
                new Segment("genres", genres, Metadata.GENRES),
                new Segment("decade", decades, Metadata.DECADES),
                new Segment("runtime", runtimes, Metadata.RUNTIMES),
                new Segment("keywords", keywords, Metadata.KEYWORDS),
                new Segment("people", people, Metadata.PEOPLE));
    }

    /**
     * Where one of them stands.
     *
     * @throws java.util.NoSuchElementException when there is none of that name
     */
    public static Segment segment(String name) {
        return layout().stream()
                .filter(segment -> segment.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A content vector for each movie, in the same order. */
    public float[][] of(List<Movie> movies) {
        float[][] texts = encoder.encodeAll(movies.stream().map(MovieText::of).toList());
        var vectors = new float[movies.size()][DIMENSION];
        for (int i = 0; i < vectors.length; i++) {
            System.arraycopy(texts[i], 0, vectors[i], 0, TEXT);
            Metadata.write(movies.get(i), vectors[i], TEXT);
        }
        return vectors;
    }
}
