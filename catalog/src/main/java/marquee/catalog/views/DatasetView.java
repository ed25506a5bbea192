package marquee.catalog.views;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.PersonFeatures;
import marquee.catalog.Rating;
import marquee.catalog.Tag;

/** A data set that is another one but for what it says anew; its rows are not the other's, so its hash is its own. */
public interface DatasetView extends Dataset {

    /** The other one. */
    Dataset dataset();

    @Override
    default String name() {
        return dataset().name();
    }

    @Override
    default String notice() {
        return dataset().notice();
    }

    @Override
    default String origin() {
        return dataset().origin();
    }

    @Override
    default Map<String, String> provenance() {
        return dataset().provenance();
    }

    @Override
    default Set<Long> erased() {
        return dataset().erased();
    }

    @Override
    default boolean tellsTimes() {
        return dataset().tellsTimes();
    }

    @Override
    default Stream<Movie> movies() {
        return dataset().movies();
    }

    @Override
    default Stream<Rating> ratings() {
        return dataset().ratings();
    }

    @Override
    default Stream<Tag> tags() {
        return dataset().tags();
    }

    @Override
    default Stream<PersonFeatures> people() {
        return dataset().people();
    }
}
