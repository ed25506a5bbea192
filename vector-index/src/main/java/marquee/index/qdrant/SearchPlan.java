package marquee.index.qdrant;

import io.qdrant.client.grpc.Points.AcornSearchParams;
import io.qdrant.client.grpc.Points.QuantizationSearchParams;
import io.qdrant.client.grpc.Points.SearchParams;
import marquee.index.Filter;
import marquee.index.Query;

/**
 * How a question is put to the server, chosen by measurement (docs/decisions, 0008).
 *
 * <p>The movies a person has rated are mostly the nearest ones, and the server's walk does not step on what a filter
 * refuses: beside refused neighbours it loses its way. So they are fetched with the rest and dropped here, as long as they
 * are not too many to send.
 *
 * @param limit how many movies to ask for
 * @param excludes whether the server leaves the excluded movies out; else they come and are dropped
 * @param how what the server is told of the search itself
 */
record SearchPlan(long limit, boolean excludes, SearchParams how) {

    /** More than so many excluded movies cost more to send than to refuse. */
    private static final int MOST_DROPPED = 1_500;

    /** A walk over 8-bit copies brings so many times the wanted movies to be compared in full. */
    private static final double OVERSAMPLING = 1.5;

    /** The first try. */
    static SearchPlan first(Query query, QdrantSettings.Search search) {
        return query.effort().exact() ? exact(query) : walk(query, search);
    }

    private static SearchPlan walk(Query query, QdrantSettings.Search search) {
        int excluded = query.excluded().size();
        boolean filtered = !query.filter().equals(Filter.ANY);
        boolean refused = excluded > MOST_DROPPED;
        long all = query.limit() + (refused ? 0L : excluded);
        int usual = filtered ? search.filteredBeam() : search.beam();
        int beam = Math.max(usual * query.effort().widening(), query.limit()) + excluded;
        var how = SearchParams.newBuilder().setHnswEf(beam).setQuantization(comparedInFull());
        if (refused && !filtered) {
            how.setAcorn(lookingFarther());
        }
        return new SearchPlan(all, refused, how.build());
    }

    /** The server compares everything. */
    static SearchPlan exact(Query query) {
        return new SearchPlan(
                query.limit(), true, SearchParams.newBuilder().setExact(true).build());
    }

    /** Says nothing to a collection without such copies. */
    private static QuantizationSearchParams comparedInFull() {
        return QuantizationSearchParams.newBuilder()
                .setRescore(true)
                .setOversampling(OVERSAMPLING)
                .build();
    }

    /**
     * Neighbours' neighbours are looked at where neighbours are refused (Patel et al., "ACORN", SIGMOD 2024); servers before
     * 1.16 do not. Behind a filter by payload it would cost several times what the payload's own links do.
     */
    private static AcornSearchParams lookingFarther() {
        return AcornSearchParams.newBuilder()
                .setEnable(true)
                .setMaxSelectivity(1)
                .build();
    }

    /** Whether the server compares everything. */
    boolean isExact() {
        return how.getExact();
    }
}
