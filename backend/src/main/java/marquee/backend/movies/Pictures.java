package marquee.backend.movies;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a movie's pictures are: on TMDB's image server where allowed and known, else drawn here. */
public final class Pictures {

    private static final Pattern TMDB_PATH = Pattern.compile("/[A-Za-z0-9_-]{1,64}\\.(?:jpg|jpeg|png|webp|svg)");

    private final boolean fromTmdb;
    private final String imageServer;

    /**
     * @param fromTmdb whether TMDB's pictures may be shown
     * @param imageServer address of the image server, up to the size, without a slash at the end
     */
    public Pictures(boolean fromTmdb, String imageServer) {
        this.fromTmdb = fromTmdb;
        this.imageServer = imageServer;
    }

    /** The picture of 2:3; a path that does not look like TMDB's is not followed. */
    String poster(long movie, Optional<String> path) {
        return onTmdb("w342", path).orElse("/api/movies/" + movie + "/poster.svg");
    }

    /** The picture of 16:9, likewise. */
    String backdrop(long movie, Optional<String> path) {
        return onTmdb("w1280", path).orElse("/api/movies/" + movie + "/backdrop.svg");
    }

    private Optional<String> onTmdb(String size, Optional<String> path) {
        return path.filter(known -> fromTmdb && TMDB_PATH.matcher(known).matches())
                .map(known -> imageServer + "/" + size + known);
    }
}
