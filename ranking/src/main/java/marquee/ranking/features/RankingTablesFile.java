package marquee.ranking.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import marquee.ranking.files.NumberFile;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.neighbours.NeighbourFile;
import marquee.ranking.neighbours.Neighbours;

/** The tables that only the features read, in files of their own. */
public final class RankingTablesFile {

    private static final String TIMES = "times.bin";
    private static final String SEQUENCES = "sequences.bin";
    private static final int FORM = 1;

    private RankingTablesFile() {}

    /** Writes them into a folder, but for the movie table, which has a file already. */
    public static void write(Path folder, RankingTables tables) throws IOException {
        NeighbourFile.write(folder.resolve(SEQUENCES), List.of(tables.beside(), tables.next()));
        RatingTimes times = tables.times();
        try (var out = NumberFile.writer(folder.resolve(TIMES), FORM)) {
            out.writeInt(times.firstDays().length);
            out.writeLong(times.newest());
            NumberFile.write(out, times.eraStarts());
            NumberFile.write(out, times.firstDays());
            out.write(times.counts());
        }
    }

    /** Whether a folder has them. */
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve(TIMES));
    }

    /**
     * Reads them.
     *
     * @param movies of the same folder
     * @throws IOException when one is missing, or not of the form this program writes
     */
    public static RankingTables read(Path folder, MovieTable movies) throws IOException {
        List<Neighbours> sequences = NeighbourFile.read(folder.resolve(SEQUENCES), 2);
        try (var in = NumberFile.reader(folder.resolve(TIMES), FORM)) {
            int rows = in.readInt();
            long newest = in.readLong();
            var times = new RatingTimes(
                    NumberFile.longs(in, RatingTimes.ERAS - 1),
                    newest,
                    NumberFile.ints(in, rows),
                    NumberFile.bytes(in, rows * RatingTimes.ERAS));
            return new RankingTables(movies, sequences.getFirst(), sequences.getLast(), times);
        }
    }
}
