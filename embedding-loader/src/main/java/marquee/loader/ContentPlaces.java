package marquee.loader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.progress.Progress;
import marquee.ranking.content.ContentSpace;
import marquee.ranking.content.ContentSpaceFile;
import marquee.towers.MovieTowers;
import marquee.towers.features.ContentVectors;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseException;
import marquee.towers.release.Vocabulary;
import marquee.towers.text.TextEncoder;
import marquee.towers.text.TextEncoders;

/** Where all movies lie by what they are about, those that a release was trained without like the others. */
final class ContentPlaces implements MovieTowers {

    private final ContentSpace space;
    private final Vocabulary known;
    private final TextEncoder encoder;
    private final ContentVectors content;

    ContentPlaces(ContentSpace space, Vocabulary known, TextEncoder encoder) {
        this.space = space;
        this.known = known;
        this.encoder = encoder;
        this.content = new ContentVectors(encoder);
    }

    /** The space of a release; empty where it has none, and with a warning where it is damaged: all else can be served. */
    static Optional<ContentSpace> of(Release release, Progress progress) {
        try {
            release.verifySecondStage();
            return ContentSpaceFile.read(release.secondStage());
        } catch (IOException | ReleaseException e) {
            progress.warn(
                    "Similar movies go without the content of those that nobody rated, since it cannot be read in release "
                            + release.id() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Puts movies into the space of a release. */
    static ContentPlaces open(Release release, ContentSpace space, Path texts) {
        String encoder = release.manifest().vectors().textEncoder();
        return new ContentPlaces(space, release.vocabulary(), TextEncoders.open(encoder, texts));
    }

    @Override
    public int dimension() {
        return ContentSpace.DIMENSION;
    }

    @Override
    public boolean knows(MovieId movie) {
        return known.movie(movie.value()) != Vocabulary.UNKNOWN;
    }

    @Override
    public float[][] embed(List<Movie> movies) {
        return Arrays.stream(content.of(movies)).map(space::place).toArray(float[][]::new);
    }

    @Override
    public void close() {
        encoder.close();
    }
}
