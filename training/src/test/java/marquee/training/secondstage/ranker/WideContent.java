package marquee.training.secondstage.ranker;

import java.util.Arrays;
import java.util.List;
import marquee.catalog.Movie;
import marquee.evaluation.data.Content;
import marquee.towers.features.ContentVectors;

/** Content of a small dataset, in as many numbers as towers read. */
record WideContent(Content small) implements Content {

    @Override
    public List<Movie> movies() {
        return small.movies();
    }

    @Override
    public float[][] vectors() {
        return Arrays.stream(small.vectors())
                .map(vector -> Arrays.copyOf(vector, ContentVectors.DIMENSION))
                .toArray(float[][]::new);
    }
}
