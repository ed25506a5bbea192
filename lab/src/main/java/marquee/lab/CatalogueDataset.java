package marquee.lab;

import java.util.stream.Stream;
import marquee.catalog.Catalogue;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.views.DatasetView;

/**
 * The ratings of a catalogue's dataset with all of its movies, those that only an export has included.
 *
 * @param catalogue of both
 */
record CatalogueDataset(Catalogue catalogue) implements DatasetView {

    @Override
    public Dataset dataset() {
        return catalogue.dataset();
    }

    @Override
    public String name() {
        return dataset().name() + " with the movies of exports";
    }

    @Override
    public String hash() {
        return catalogue.hash();
    }

    @Override
    public Stream<Movie> movies() {
        return catalogue.movies();
    }
}
