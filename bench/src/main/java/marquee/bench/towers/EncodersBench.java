package marquee.bench.towers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import marquee.bench.report.Section;
import marquee.catalog.Movie;
import marquee.towers.features.ContentVectors;
import marquee.towers.text.TextEncoder;
import marquee.towers.text.TextEncoders;

/** From a movie's text, genres and people to its content vector, by each text encoder. */
final class EncodersBench {

    private static final int BATCH = 64;
    private static final int COMPARED = 512;
    private static final String BUILT_IN = "minilm";

    private final List<Movie> movies;
    private final Duration each;

    EncodersBench(List<Movie> movies, Duration each) {
        this.movies = movies;
        this.each = each;
    }

    Section measure() {
        Section section = Section.of(
                "Content vectors",
                "Movies of the generated export, none kept from before, in batches of " + BATCH + " on all cores.",
                "text encoder",
                "movies/s");
        for (String name : TextEncoders.NAMES) {
            try (TextEncoder encoder = TextEncoders.uncached(name)) {
                section.row(name, rate(encoder));
            }
        }
        return section;
    }

    /** The built-in sentence encoder, which has int8 weights, beside another form of it. */
    Section compare(Path onnx) {
        Section section = Section.of(
                "The built-in text encoder beside " + onnx.getFileName(),
                "The same as above, and the cosine of both vectors of " + COMPARED + " movies' texts.",
                "text encoder",
                "movies/s",
                "cosine, mean",
                "least");
        try (TextEncoder builtIn = TextEncoders.uncached(BUILT_IN);
                TextEncoder other = new OnnxEncoder(onnx)) {
            section.row(builtIn.name(), rate(builtIn), 1.0, 1.0);
            double[] cosines = cosines(builtIn, other);
            section.row(
                    other.name(),
                    rate(other),
                    DoubleStream.of(cosines).average().orElseThrow(),
                    DoubleStream.of(cosines).min().orElseThrow());
        }
        return section;
    }

    private double rate(TextEncoder encoder) {
        var contents = new ContentVectors(encoder);
        int batches = movies.size() / BATCH;
        return Timing.of(each, turn -> {
                    int start = turn % batches * BATCH;
                    contents.of(movies.subList(start, start + BATCH));
                })
                .rate(BATCH);
    }

    private double[] cosines(TextEncoder one, TextEncoder other) {
        List<Movie> some = movies.subList(0, Math.min(COMPARED, movies.size()));
        float[][] left = new ContentVectors(one).of(some);
        float[][] right = new ContentVectors(other).of(some);
        return IntStream.range(0, left.length)
                .mapToDouble(movie -> dot(left[movie], right[movie], one.dimension()))
                .toArray();
    }

    /** Of what the texts gave, which comes first and has length one. */
    private static double dot(float[] left, float[] right, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
