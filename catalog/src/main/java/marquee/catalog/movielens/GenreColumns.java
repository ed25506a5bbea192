package marquee.catalog.movielens;

import java.util.List;
import java.util.stream.Collectors;
import marquee.catalog.rows.BadRow;
import marquee.catalog.rows.FileRow;

/** How a row tells a movie's genres. */
sealed interface GenreColumns {

    /** The genres, in MovieLens's newest names. */
    List<String> of(FileRow row) throws BadRow;

    /** One column lists them. */
    record Listed() implements GenreColumns {
        @Override
        public List<String> of(FileRow row) {
            return row.optional("genres", MovieLensGenres::of).orElse(List.of());
        }
    }

    /**
     * Each genre has a column of 0 and 1.
     *
     * @param names of the genres and of their columns
     */
    record Flags(List<String> names) implements GenreColumns {
        @Override
        public List<String> of(FileRow row) throws BadRow {
            return MovieLensGenres.of(names.stream()
                    .filter(name -> row.find(name).orElse("0").equals("1"))
                    .collect(Collectors.joining("|")));
        }
    }
}
