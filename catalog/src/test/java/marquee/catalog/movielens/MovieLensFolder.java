package marquee.catalog.movielens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import marquee.catalog.Movie;
import marquee.catalog.Notes;
import marquee.catalog.PersonFeatures;
import marquee.catalog.Rating;
import marquee.catalog.Tag;

/**
 * A folder in one of MovieLens's layouts, as a test writes and reads it.
 *
 * @param home the folder
 * @param notes what a person was told
 */
record MovieLensFolder(Path home, Notes notes) {

    void file(String name, String text) throws IOException {
        Files.writeString(home.resolve(name), text);
    }

    MovieLens dataset() {
        return MovieLens.open(home, home.resolve("rejects"), notes);
    }

    Path rejects(String file) {
        return home.resolve("rejects")
                .resolve(String.valueOf(home.getFileName()))
                .resolve(file);
    }

    List<Movie> movies() {
        try (Stream<Movie> movies = dataset().movies()) {
            return movies.toList();
        }
    }

    List<Rating> ratings() {
        try (Stream<Rating> ratings = dataset().ratings()) {
            return ratings.toList();
        }
    }

    List<PersonFeatures> people() {
        try (Stream<PersonFeatures> people = dataset().people()) {
            return people.toList();
        }
    }

    List<Tag> tags() {
        try (Stream<Tag> tags = dataset().tags()) {
            return tags.toList();
        }
    }
}
