package marquee.training;

import java.util.List;
import java.util.function.LongPredicate;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.progress.Progress;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.DatedTags;
import marquee.evaluation.data.Interactions;
import marquee.towers.features.ContentVectors;
import marquee.towers.text.TextEncoder;

/** Reads a dataset as what towers learn from: first its ratings, then the content of the movies that were rated. */
final class TrainingDataReader {

    private static final int TEXTS_AT_A_TIME = 256;

    private final Dataset dataset;
    private final Progress progress;

    TrainingDataReader(Dataset dataset, Progress progress) {
        this.dataset = dataset;
        this.progress = progress;
    }

    Interactions ratings(LongPredicate people) {
        try (var step = progress.start("Reading " + dataset.name(), Progress.UNKNOWN_TOTAL)) {
            Interactions ratings = Interactions.readToLearn(dataset, people);
            step.note("%,d ratings by %,d people of %,d movies"
                    .formatted(ratings.size(), ratings.users(), ratings.items().size()));
            return ratings;
        }
    }

    /**
     * The rated movies and their content vectors, by row of the ratings.
     *
     * @param encoder open as long as somebody may ask what was known {@linkplain Content#knownWith earlier}
     */
    Content content(Interactions ratings, TextEncoder encoder) {
        List<Movie> rated = ratings.items().describedBy(dataset);
        var content = new ContentVectors(encoder);
        return new FixedContent(rated, vectors(rated, content), new DatedTags(dataset, content::of));
    }

    private float[][] vectors(List<Movie> movies, ContentVectors content) {
        var vectors = new float[movies.size()][];
        try (var step = progress.start("Reading the movies' texts", movies.size())) {
            for (int from = 0; from < vectors.length; from += TEXTS_AT_A_TIME) {
                int to = Math.min(from + TEXTS_AT_A_TIME, vectors.length);
                System.arraycopy(content.of(movies.subList(from, to)), 0, vectors, from, to - from);
                step.advance(to - from);
            }
        }
        return vectors;
    }

    @SuppressWarnings("ArrayRecordComponent") // lives as long as the training
    private record FixedContent(List<Movie> movies, float[][] vectors, DatedTags tags) implements Content {

        @Override
        public Content knownWith(Interactions ratings) {
            return tags.known(this, ratings);
        }
    }
}
