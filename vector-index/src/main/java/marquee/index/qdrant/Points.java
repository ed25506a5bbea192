package marquee.index.qdrant;

import static io.qdrant.client.ConditionFactory.hasId;
import static io.qdrant.client.ConditionFactory.match;
import static io.qdrant.client.ConditionFactory.matchKeywords;
import static io.qdrant.client.ConditionFactory.range;
import static io.qdrant.client.ValueFactory.list;
import static io.qdrant.client.ValueFactory.value;
import static io.qdrant.client.VectorsFactory.vectors;

import io.qdrant.client.PointIdFactory;
import io.qdrant.client.ValueFactory;
import io.qdrant.client.grpc.Common;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.VectorOutput;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Collection;
import java.util.List;
import marquee.index.Filter;
import marquee.index.MovieVector;

/** Movies, ids and filters in Qdrant's words. */
final class Points {

    static final String GENRES = "genres";
    static final String YEAR = "year";
    static final String CONTENT_ONLY = "content_only";

    private Points() {}

    static PointStruct of(MovieVector movie) {
        PointStruct.Builder point = PointStruct.newBuilder()
                .setId(PointIdFactory.id(movie.id()))
                .setVectors(vectors(movie.vector()))
                .putPayload(CONTENT_ONLY, value(movie.payload().contentOnly()))
                .putPayload(
                        GENRES,
                        list(movie.payload().genres().stream()
                                .map(ValueFactory::value)
                                .toList()));
        movie.payload().year().ifPresent(year -> point.putPayload(YEAR, value(year)));
        return point.build();
    }

    static List<PointId> ids(Collection<Long> ids) {
        return ids.stream().map(id -> PointIdFactory.id(id.longValue())).toList();
    }

    static Common.Filter filter(Filter filter, LongSet excluded) {
        Common.Filter.Builder conditions = Common.Filter.newBuilder();
        if (!filter.genres().isEmpty()) {
            conditions.addMust(
                    matchKeywords(GENRES, filter.genres().stream().sorted().toList()));
        }
        filter.years()
                .ifPresent(years -> conditions.addMust(range(
                        YEAR,
                        Common.Range.newBuilder()
                                .setGte(years.first())
                                .setLte(years.last())
                                .build())));
        filter.contentOnly().ifPresent(wanted -> conditions.addMust(match(CONTENT_ONLY, wanted)));
        if (!excluded.isEmpty()) {
            conditions.addMustNot(hasId(ids(excluded)));
        }
        return conditions.build();
    }

    static float[] vector(RetrievedPoint point) {
        VectorOutput output = point.getVectors().getVector();
        List<Float> values = output.getDense().getDataList();
        float[] vector = new float[values.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = values.get(i);
        }
        return vector;
    }
}
