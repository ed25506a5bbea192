package marquee.bench.qdrant;

import static io.qdrant.client.ConditionFactory.hasId;
import static io.qdrant.client.ConditionFactory.match;
import static io.qdrant.client.ConditionFactory.matchKeywords;

import io.qdrant.client.PointIdFactory;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.AcornSearchParams;
import io.qdrant.client.grpc.Points.QuantizationSearchParams;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.SearchParams;
import java.util.List;
import java.util.Set;
import marquee.bench.index.SearchCase;
import marquee.index.Query;

/**
 * One way to ask Qdrant a question. The options:
 *
 * <ul>
 *   <li>{@code exact}: compare everything that the filter leaves;
 *   <li>{@code ef=N}: candidates kept while the graph is walked; {@code wider=S}: and S more for each excluded movie;
 *   <li>{@code acorn} or {@code acorn=S}: look at neighbours' neighbours where the filter leaves at most this share;
 *   <li>{@code drop}: ask for as many more as are excluded and drop those from the answer, instead of {@code must_not};
 *   <li>{@code rescored} or {@code rescored=F}: compare the best F times as many again in full after the 8-bit walk;
 *       {@code unrescored}: do not; {@code raw}: walk over the full vectors although there are 8-bit ones.
 * </ul>
 *
 * @param options as they are typed
 */
record SearchVariant(Spelled options) {

    private static final Set<String> EXCLUDING = Set.of("wider", "drop");
    private static final Set<String> QUANTISED = Set.of("rescored", "unrescored", "raw");
    private static final Set<String> WALKING = Set.of("ef", "wider", "acorn");
    private static final Set<String> KNOWN =
            Set.of("exact", "ef", "wider", "acorn", "drop", "rescored", "unrescored", "raw");
    private static final int TIMEOUT_SECONDS = 60;

    static SearchVariant parse(String text) {
        return new SearchVariant(Spelled.parse(text, KNOWN));
    }

    /** Without the options that change nothing here, so that nothing is measured twice. */
    SearchVariant reducedFor(SearchCase question) {
        Spelled left = question.excluded() == 0 ? options.without(EXCLUDING) : options;
        return new SearchVariant(left.has("exact") ? left.without(WALKING) : left);
    }

    boolean fits(CollectionLayout layout) {
        return layout.quantised() || QUANTISED.stream().noneMatch(options::has);
    }

    QueryPoints request(String collection, Query query) {
        boolean drop = options.has("drop");
        return QueryPoints.newBuilder()
                .setCollectionName(collection)
                .setQuery(QueryFactory.nearest(query.vector()))
                .setLimit(query.limit() + (drop ? query.excluded().size() : 0))
                .setFilter(filter(query, !drop))
                .setParams(params(query))
                .setWithPayload(WithPayloadSelectorFactory.enable(false))
                .setTimeout(TIMEOUT_SECONDS)
                .build();
    }

    /** The movies that a person would get of such an answer. */
    List<Long> movies(List<ScoredPoint> answer, Query query) {
        return answer.stream()
                .map(point -> point.getId().getNum())
                .filter(id -> !query.excluded().contains(id.longValue()))
                .limit(query.limit())
                .toList();
    }

    private static Filter filter(Query query, boolean exclude) {
        Filter.Builder filter = Filter.newBuilder();
        if (!query.filter().genres().isEmpty()) {
            filter.addMust(matchKeywords("genres", List.copyOf(query.filter().genres())));
        }
        query.filter().contentOnly().ifPresent(wanted -> filter.addMust(match("content_only", wanted)));
        if (exclude && !query.excluded().isEmpty()) {
            filter.addMustNot(hasId(
                    query.excluded().longStream().mapToObj(PointIdFactory::id).toList()));
        }
        return filter.build();
    }

    private SearchParams params(Query query) {
        SearchParams.Builder params = SearchParams.newBuilder();
        if (options.has("exact")) {
            params.setExact(true);
        }
        if (options.has("ef")) {
            double wider = options.or("wider", 0) * query.excluded().size();
            params.setHnswEf(Math.round(options.or("ef", 0) + wider));
        }
        if (options.has("acorn")) {
            params.setAcorn(AcornSearchParams.newBuilder().setEnable(true).setMaxSelectivity(options.or("acorn", 1)));
        }
        if (QUANTISED.stream().anyMatch(options::has)) {
            params.setQuantization(quantised());
        }
        return params.build();
    }

    private QuantizationSearchParams quantised() {
        QuantizationSearchParams.Builder quantised = QuantizationSearchParams.newBuilder();
        if (options.has("raw")) {
            return quantised.setIgnore(true).build();
        }
        return quantised
                .setIgnore(false)
                .setRescore(options.has("rescored"))
                .setOversampling(options.or("rescored", 1))
                .build();
    }

    @Override
    public String toString() {
        return options.toString();
    }
}
