package marquee.loader;

import java.util.List;

/**
 * What loading a release came to.
 *
 * @param movies by the towers
 * @param collections all that hold vectors of the release: the towers', and where it brings them the graph's and the places
 *     by content
 */
public record LoadedRelease(Loaded movies, List<String> collections) {

    /** Copies the list. */
    public LoadedRelease {
        collections = List.copyOf(collections);
    }
}
