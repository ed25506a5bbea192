package marquee.ranking.movies;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import marquee.ranking.files.NumberFile;

/** A movie table in a file: a number for the form, the counts, then column after column. */
public final class MovieTableFile {

    /** Its name within a second stage's folder. */
    public static final String NAME = "movies.bin";

    private static final int FORM = 1;

    private MovieTableFile() {}

    /** Writes a table into a folder. */
    public static void write(Path folder, MovieTable table) throws IOException {
        MovieColumns columns = table.columns();
        try (var out = NumberFile.writer(folder.resolve(NAME), FORM)) {
            out.writeInt(columns.ids().length);
            out.writeInt(columns.vectors().length);
            out.writeInt(columns.genreNames().size());
            for (String name : columns.genreNames()) {
                out.writeUTF(name);
            }
            NumberFile.write(out, columns.ids());
            NumberFile.write(out, columns.ratings());
            NumberFile.write(out, columns.likes());
            NumberFile.write(out, columns.meanStars());
            NumberFile.write(out, columns.years());
            NumberFile.write(out, columns.genres());
            NumberFile.write(out, columns.vectors());
            out.write(columns.sketches());
        }
    }

    /**
     * Reads the table of a folder.
     *
     * @throws IOException when there is none, or it is not of the form this program writes
     */
    public static MovieTable read(Path folder) throws IOException {
        try (var in = NumberFile.reader(folder.resolve(NAME), FORM)) {
            int movies = in.readInt();
            int numbers = in.readInt();
            int genres = in.readInt();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < genres; i++) {
                names.add(in.readUTF());
            }
            return new MovieTable(new MovieColumns(
                    NumberFile.longs(in, movies),
                    NumberFile.ints(in, movies),
                    NumberFile.ints(in, movies),
                    NumberFile.floats(in, movies),
                    NumberFile.shorts(in, movies),
                    NumberFile.longs(in, movies),
                    names,
                    NumberFile.shorts(in, numbers),
                    NumberFile.bytes(in, movies * MovieTable.SKETCH)));
        }
    }
}
