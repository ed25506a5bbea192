package marquee.index.qdrant;

import io.qdrant.client.QueryFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Collections.BoolIndexParams;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.HnswConfigDiff;
import io.qdrant.client.grpc.Collections.IntegerIndexParams;
import io.qdrant.client.grpc.Collections.KeywordIndexParams;
import io.qdrant.client.grpc.Collections.OptimizersConfigDiff;
import io.qdrant.client.grpc.Collections.PayloadIndexParams;
import io.qdrant.client.grpc.Collections.QuantizationConfig;
import io.qdrant.client.grpc.Collections.QuantizationType;
import io.qdrant.client.grpc.Collections.ScalarQuantization;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.FieldType;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.UpsertPoints;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.util.List;
import marquee.index.MovieVector;
import marquee.index.Query;

/** What is asked of Qdrant. */
final class Requests {

    /** While a collection is filled no graph is built: 0 switches indexing off. */
    static final long NO_INDEXING = 0;

    /** Every segment gets a graph: without one the server compares everything, however large the collection. */
    static final long INDEXING_FROM_KILOBYTES = 1;

    private static final float QUANTILE = 0.99f;

    private Requests() {}

    static CreateCollection create(String collection, int dimension, QdrantSettings.Layout layout) {
        QdrantSettings.Graph graph = layout.graph();
        CreateCollection.Builder request = CreateCollection.newBuilder()
                .setCollectionName(collection)
                .setVectorsConfig(VectorsConfig.newBuilder()
                        .setParams(VectorParams.newBuilder().setSize(dimension).setDistance(Distance.Dot)))
                .setHnswConfig(HnswConfigDiff.newBuilder()
                        .setM(graph.connections())
                        .setEfConstruct(graph.constructionBeam())
                        .setFullScanThreshold(kilobytes(graph.scanUpTo(), dimension)))
                .setOptimizersConfig(OptimizersConfigDiff.newBuilder()
                        .setIndexingThreshold(NO_INDEXING)
                        .setDefaultSegmentNumber(graph.segments()))
                .setOnDiskPayload(layout.payloadOnDisk())
                .setShardNumber(layout.shards())
                .setReplicationFactor(layout.replicas());
        if (layout.quantised()) {
            request.setQuantizationConfig(QuantizationConfig.newBuilder()
                    .setScalar(ScalarQuantization.newBuilder()
                            .setType(QuantizationType.Int8)
                            .setQuantile(QUANTILE)
                            .setAlwaysRam(true)));
        }
        return request.build();
    }

    /** The server takes no less than 10. */
    private static long kilobytes(int vectors, int dimension) {
        return Math.max(10, (long) vectors * dimension * Float.BYTES / 1024);
    }

    static UpdateCollection buildGraph(String collection) {
        return UpdateCollection.newBuilder()
                .setCollectionName(collection)
                .setOptimizersConfig(OptimizersConfigDiff.newBuilder().setIndexingThreshold(INDEXING_FROM_KILOBYTES))
                .build();
    }

    /**
     * What the payload is filtered by. Genres and kind get links of their own in the graph, without which filtered
     * recall collapses; years do not, since links over numbers cost most of the indexing.
     */
    static List<CreateFieldIndexCollection> payloadIndexes(String collection) {
        return List.of(
                payloadIndex(collection, Points.GENRES, FieldType.FieldTypeKeyword)
                        .setFieldIndexParams(PayloadIndexParams.newBuilder()
                                .setKeywordIndexParams(
                                        KeywordIndexParams.newBuilder().setEnableHnsw(true)))
                        .build(),
                payloadIndex(collection, Points.CONTENT_ONLY, FieldType.FieldTypeBool)
                        .setFieldIndexParams(PayloadIndexParams.newBuilder()
                                .setBoolIndexParams(BoolIndexParams.newBuilder().setEnableHnsw(true)))
                        .build(),
                payloadIndex(collection, Points.YEAR, FieldType.FieldTypeInteger)
                        .setFieldIndexParams(PayloadIndexParams.newBuilder()
                                .setIntegerIndexParams(IntegerIndexParams.newBuilder()
                                        .setLookup(false)
                                        .setRange(true)
                                        .setEnableHnsw(false)))
                        .build());
    }

    private static CreateFieldIndexCollection.Builder payloadIndex(String collection, String field, FieldType type) {
        return CreateFieldIndexCollection.newBuilder()
                .setCollectionName(collection)
                .setFieldName(field)
                .setFieldType(type)
                .setWait(true);
    }

    static UpsertPoints upsert(String collection, List<MovieVector> movies) {
        return UpsertPoints.newBuilder()
                .setCollectionName(collection)
                .setWait(true)
                .addAllPoints(movies.stream().map(Points::of).toList())
                .build();
    }

    /** Movies by id; without their vectors the answer says only which there are. */
    static GetPoints points(String collection, List<Long> ids, boolean vectors) {
        return GetPoints.newBuilder()
                .setCollectionName(collection)
                .addAllIds(Points.ids(ids))
                .setWithPayload(WithPayloadSelectorFactory.enable(false))
                .setWithVectors(WithVectorsSelectorFactory.enable(vectors))
                .build();
    }

    static QueryPoints search(String collection, Query query, SearchPlan plan) {
        return QueryPoints.newBuilder()
                .setCollectionName(collection)
                .setQuery(QueryFactory.nearest(query.vector()))
                .setLimit(plan.limit())
                .setFilter(Points.filter(query.filter(), plan.excludes() ? query.excluded() : LongSets.EMPTY_SET))
                .setParams(plan.how())
                .setWithPayload(WithPayloadSelectorFactory.enable(false))
                .setTimeout(Math.max(1, query.deadline().plusMillis(999).toSeconds()))
                .build();
    }
}
