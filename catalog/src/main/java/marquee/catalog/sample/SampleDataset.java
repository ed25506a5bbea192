package marquee.catalog.sample;

import java.util.List;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.Rating;
import marquee.catalog.hash.Sha256;

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
        return Sha256.of(Stream.concat(movies().map(Movie::toString), ratings().map(Rating::toString)));
    }

    @Override
    public Stream<Movie> movies() {
        return films.stream().map(SampleFilm::movie);
    }

    @Override
    public Stream<Rating> ratings() {
        return people.ratings();
    }
}
