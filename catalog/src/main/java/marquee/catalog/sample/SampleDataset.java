package marquee.catalog.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.Rating;

/**
 * The sample that travels with Marquee: real films described for this project, and ratings by 700 simulated people with
 * distinct tastes, made anew from a fixed seed at each reading.
 */
public final class SampleDataset implements Dataset {

    private final List<SampleFilm> films = SampleFilms.read();
    private final SamplePeople people = new SamplePeople(films);

    private SampleDataset() {}

    /** Opens the sample. */
    public static SampleDataset bundled() {
        return new SampleDataset();
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public String notice() {
        return "The bundled sample describes %d real films in words written for Marquee (Apache-2.0). "
                        .formatted(films.size())
                + "The people who rated them are simulated: no rating in it is a real person's opinion.";
    }

    @Override
    public String hash() {
        MessageDigest digest = sha256();
        movies().forEach(movie -> digest.update(movie.toString().getBytes(StandardCharsets.UTF_8)));
        ratings().forEach(rating -> digest.update(rating.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public Stream<Movie> movies() {
        return films.stream().map(SampleFilm::toMovie);
    }

    @Override
    public Stream<Rating> ratings() {
        return people.ratings();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
