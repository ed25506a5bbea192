package marquee.index.qdrant;

import io.qdrant.client.grpc.Points.AcornSearchParams;
import io.qdrant.client.grpc.Points.SearchParams;
import marquee.index.Filter;
import marquee.index.Query;

/**
 * How a question is put to the server, chosen by measurement (docs/decisions, 0008).
 *
 * <p>The movies a person has rated are mostly the nearest ones, and the server's walk does not step on what a filter
 * refuses: beside many refused movies it loses its way. So a few of them are fetched with the rest and dropped here;
 * many are refused by the server, with a wider beam that also looks at neighbours' neighbours.
 *
 * @param limit how many movies to ask for
 * @param excludes whether the server leaves the excluded movies out; else they come and are dropped
 * @param how what the server is told of the search itself
 */
record SearchPlan(long limit, boolean excludes, SearchParams how) {

    /** More than so many excluded movies cost more to fetch than to refuse. */
    static final int MOST_DROPPED = 256;

    /** The first try. */
    static SearchPlan first(Query query, int leastBeam) {
        int excluded = query.excluded().size();
        return excluded <= MOST_DROPPED ? dropping(query, leastBeam) : refusing(query, leastBeam);
    }

    /** The excluded movies come along. */
    private static SearchPlan dropping(Query query, int leastBeam) {
        long all = (long) query.limit() + query.excluded().size();
        var how = SearchParams.newBuilder().setHnswEf(Math.max(leastBeam, all));
        return new SearchPlan(all, false, behind(query.filter(), how).build());
    }

    /** The server leaves the excluded movies out. */
    static SearchPlan refusing(Query query, int leastBeam) {
        var how = SearchParams.newBuilder().setHnswEf(query.beam(leastBeam)).setAcorn(lookingFarther());
        return new SearchPlan(query.limit(), true, how.build());
    }

    /** The server compares everything. */
    static SearchPlan exact(Query query) {
        return new SearchPlan(
                query.limit(), true, SearchParams.newBuilder().setExact(true).build());
    }

    /**
     * What a filter leaves of the graph may hang together badly, so the server also looks at neighbours' neighbours (Patel
     * et al., "ACORN", SIGMOD 2024); servers before 1.16 do not.
     */
    private static SearchParams.Builder behind(Filter filter, SearchParams.Builder how) {
        return filter.equals(Filter.ANY) ? how : how.setAcorn(lookingFarther());
    }

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
