package marquee.ranking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTableFile;
import marquee.ranking.neighbours.NeighbourFile;
import marquee.ranking.neighbours.NeighbourTable;

/**
 * What a release brings for the second stage. Immutable and thread-safe.
 *
 * @param movies what it knows of each
 * @param neighbours of each; absent in a release without them
 */
public record SecondStage(MovieTable movies, Optional<NeighbourTable> neighbours) {

    /**
     * Opens what a folder holds; some seconds for the largest, blocking.
     *
     * @throws IOException when it cannot be read or has another form
     */
    public static SecondStage read(Path folder) throws IOException {
        return new SecondStage(
                MovieTableFile.read(folder),
                NeighbourFile.exists(folder) ? Optional.of(NeighbourFile.read(folder)) : Optional.empty());
    }
}
