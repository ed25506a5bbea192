package marquee.towers.release;

import java.nio.file.Path;

/** The three SavedModels of a release. */
public enum Tower {
    /** A person's history to a vector. */
    USER("user_tower"),
    /** A movie the release was trained with, by id and content, to a vector. */
    MOVIE("movie_tower"),
    /** Any movie, by content alone, to a vector. */
    CONTENT("content_tower");

    private final String folder;

    Tower(String folder) {
        this.folder = folder;
    }

    /** The model's name in TensorFlow Serving, and its folder. */
    public String folder() {
        return folder;
    }

    /** Where a release keeps this tower: {@code <models>/<tower>/<number>}, which TensorFlow Serving polls as it is. */
    public Path in(Path models, int number) {
        return models.resolve(folder).resolve(Integer.toString(number));
    }
}
