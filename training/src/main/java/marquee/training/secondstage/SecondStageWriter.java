package marquee.training.secondstage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import marquee.catalog.progress.Progress;
import marquee.evaluation.model.TrainingData;
import marquee.ranking.content.ContentSpace;
import marquee.ranking.content.ContentSpaceFile;
import marquee.ranking.features.RankingTablesFile;
import marquee.ranking.gems.GemVectorsFile;
import marquee.ranking.learned.LearnedRanker;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTableFile;
import marquee.ranking.neighbours.NeighbourFile;
import marquee.ranking.neighbours.NeighbourTable;
import marquee.towers.release.ReleaseException;
import marquee.training.graphmodel.GemTraining;
import marquee.training.secondstage.movies.ContentSpaces;
import marquee.training.secondstage.movies.MovieTables;
import marquee.training.secondstage.neighbours.NeighbourTables;
import marquee.training.secondstage.ranker.RankingTablesMaker;
import marquee.training.secondstage.ranker.TrainedRanker;

/** Writes the second stage of a release beside its towers. */
public final class SecondStageWriter {

    private static final long SEED = 1;

    private final TrainingData training;
    private final Optional<TrainedRanker> ranker;
    private final Progress progress;

    /**
     * @param training what the towers were trained on
     * @param ranker learned from the same
     * @param progress shows the work
     */
    public SecondStageWriter(TrainingData training, Optional<TrainedRanker> ranker, Progress progress) {
        this.training = training;
        this.ranker = ranker;
        this.progress = progress;
    }

    /**
     * Writes it.
     *
     * @param folder {@link marquee.towers.release.Release#secondStage}, which need not exist
     * @param vectors of the movies by row, as the towers serve them
     * @return the neighbours that it wrote
     * @throws ReleaseException when the folder cannot be written to
     */
    public NeighbourTable write(Path folder, float[][] vectors) {
        try (var step = progress.start("Making the second stage", Progress.UNKNOWN_TOTAL)) {
            Files.createDirectories(folder);
            ContentSpace space = ContentSpaces.of(training.content().vectors());
            ContentSpaceFile.write(folder, space);
            MovieTable movies = MovieTables.of(training, vectors, space);
            MovieTableFile.write(folder, movies);
            var gems = GemTraining.vectors(training.ratings(), SEED);
            if (gems.isPresent()) {
                GemVectorsFile.write(folder, gems.get());
            }
            if (ranker.isPresent()) {
                RankingTablesFile.write(folder, RankingTablesMaker.of(training.ratings(), movies));
                Files.writeString(
                        folder.resolve(LearnedRanker.NAME), ranker.get().text());
            }
            step.note("%,d movies".formatted(movies.size()));
            NeighbourTable neighbours = NeighbourTables.of(training, movies);
            NeighbourFile.write(folder, neighbours);
            return neighbours;
        } catch (IOException e) {
            throw new ReleaseException("Cannot write to " + folder + "; free some space.", e);
        }
    }
}
