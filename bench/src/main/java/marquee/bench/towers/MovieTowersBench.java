package marquee.bench.towers;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import marquee.bench.report.Section;
import marquee.catalog.MovieId;
import marquee.towers.features.ContentVectors;
import marquee.towers.inference.DjlMovieVectors;
import marquee.towers.release.Release;

/** From movies' content vectors to their vectors, by both towers for movies. */
final class MovieTowersBench {

    private static final List<Integer> BATCHES = List.of(64, 1_024);
    private static final long NOBODY_KNOWS = 1L << 60;

    private MovieTowersBench() {}

    static Section measure(Release release, Duration each) {
        Section section = Section.of(
                "Movies' vectors",
                "From content vectors to vectors in one process by DJL, a batch on each core at a time; the loader takes"
                        + " batches of 1,024.",
                "tower",
                "batch",
                "movies/s");
        long[] known = release.vocabulary().movies();
        try (DjlMovieVectors towers = DjlMovieVectors.open(release)) {
            for (int batch : BATCHES) {
                float[][] contents = contents(batch);
                List<MovieId> rated = ids(LongStream.range(0, batch).map(i -> known[(int) (i % known.length)]));
                List<MovieId> unrated = ids(LongStream.range(0, batch).map(i -> NOBODY_KNOWS + i));
                section.row("movie tower", batch, rate(towers, rated, contents, each));
                section.row("content-only tower", batch, rate(towers, unrated, contents, each));
            }
        }
        return section;
    }

    private static double rate(DjlMovieVectors towers, List<MovieId> movies, float[][] contents, Duration each) {
        int cores = Runtime.getRuntime().availableProcessors();
        Timing timing = Timing.of(
                each, turn -> IntStream.range(0, cores).parallel().forEach(core -> towers.embed(movies, contents)));
        return timing.rate(cores * movies.size());
    }

    private static List<MovieId> ids(LongStream values) {
        return values.mapToObj(MovieId::new).toList();
    }

    private static float[][] contents(int batch) {
        var random = new Random(1);
        var contents = new float[batch][ContentVectors.DIMENSION];
        for (float[] content : contents) {
            for (int i = 0; i < content.length; i++) {
                content[i] = (float) random.nextGaussian();
            }
        }
        return contents;
    }
}
