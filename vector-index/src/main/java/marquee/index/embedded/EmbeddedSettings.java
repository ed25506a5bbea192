package marquee.index.embedded;

import marquee.index.embedded.search.SearchSettings;

/**
 * How the embedded index is built and searched. The defaults were measured, see docs/decisions.
 *
 * @param search how it is searched
 * @param graph how its graph is built
 * @param commitEvery movies written between two points to which an interrupted load falls back
 */
public record EmbeddedSettings(SearchSettings search, GraphSettings graph, int commitEvery) {

    /** Settings for this machine. */
    public static EmbeddedSettings defaults() {
        return new EmbeddedSettings(SearchSettings.defaults(), GraphSettings.defaults(), 50_000);
    }
}
