package marquee.lab;

import java.util.stream.Stream;
import marquee.catalog.Catalogue;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.PersonFeatures;
import marquee.catalog.Rating;
import marquee.catalog.Tag;

/**
 * The ratings of a catalogue's dataset with all of its movies, those that only an export has included.
 *
 * @param catalogue of both
 */
record CatalogueDataset(Catalogue catalogue) implements Dataset {

    @Override
    public String name() {
        return catalogue.dataset().name() + " with the movies of exports";
    }

    @Override
    public String notice() {
        return catalogue.dataset().notice();
    }

    @Override
    public String hash() {
        return catalogue.hash();
    }

    @Override
    public boolean tellsTimes() {
        return catalogue.dataset().tellsTimes();
    }

    @Override
    public Stream<Movie> movies() {
        return catalogue.movies();
    }

    @Override
    public Stream<Rating> ratings() {
        return catalogue.dataset().ratings();
    }

    @Override
    public Stream<Tag> tags() {
        return catalogue.dataset().tags();
    }

    @Override
    public Stream<PersonFeatures> people() {
        return catalogue.dataset().people();
    }
}
