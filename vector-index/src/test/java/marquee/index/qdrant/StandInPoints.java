package marquee.index.qdrant;

import static marquee.index.qdrant.StandInCollections.send;

import com.google.common.primitives.Floats;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.FieldCondition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CountResult;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.DenseVector;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.QueryResponse;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.Points.VectorOutput;
import io.qdrant.client.grpc.Points.VectorsOutput;
import io.qdrant.client.grpc.PointsGrpc;
import java.util.Comparator;
import java.util.List;

/** The part of Qdrant that keeps and finds points, by looking at every one of them. */
final class StandInPoints extends PointsGrpc.PointsImplBase {

    private final StandInData data;
    private volatile boolean graphLosesHalf;

    StandInPoints(StandInData data) {
        this.data = data;
    }

    /** Makes inexact searches behind a filter come back half empty, as a graph without payload links does. */
    void loseHalfBehindFilters() {
        graphLosesHalf = true;
    }

    @Override
    public void createFieldIndex(CreateFieldIndexCollection request, StreamObserver<PointsOperationResponse> answer) {
        data.find(request.getCollectionName());
        send(answer, PointsOperationResponse.getDefaultInstance());
    }

    @Override
    public void upsert(UpsertPoints request, StreamObserver<PointsOperationResponse> answer) {
        StandInData.Kept kept = data.find(request.getCollectionName());
        long size = kept.asked.getVectorsConfig().getParams().getSize();
        List<StandInData.Point> points =
                request.getPointsList().stream().map(StandInData.Point::of).toList();
        points.forEach(point -> requireSize(point.vector().length, size));
        points.forEach(point -> kept.points.put(point.asked().getId().getNum(), point));
        send(answer, PointsOperationResponse.getDefaultInstance());
    }

    private static void requireSize(int got, long expected) {
        if (got != expected) {
            throw StandInData.refusal(
                    Status.INVALID_ARGUMENT,
                    "Wrong input: Vector dimension error: expected dim: " + expected + ", got " + got);
        }
    }

    @Override
    public void get(GetPoints request, StreamObserver<GetResponse> answer) {
        StandInData.Kept kept = data.find(request.getCollectionName());
        GetResponse.Builder found = GetResponse.newBuilder();
        for (PointId id : request.getIdsList()) {
            StandInData.Point point = kept.points.get(id.getNum());
            if (point != null) {
                found.addResult(retrieved(point, request.getWithVectors().getEnable()));
            }
        }
        send(answer, found.build());
    }

    private static RetrievedPoint retrieved(StandInData.Point point, boolean withVector) {
        RetrievedPoint.Builder retrieved =
                RetrievedPoint.newBuilder().setId(point.asked().getId());
        if (withVector) {
            retrieved.setVectors(VectorsOutput.newBuilder()
                    .setVector(VectorOutput.newBuilder()
                            .setDense(DenseVector.newBuilder().addAllData(Floats.asList(point.vector())))));
        }
        return retrieved.build();
    }

    @Override
    public void count(CountPoints request, StreamObserver<CountResponse> answer) {
        long count = data.find(request.getCollectionName()).points.size();
        send(
                answer,
                CountResponse.newBuilder()
                        .setResult(CountResult.newBuilder().setCount(count))
                        .build());
    }

    @Override
    public void query(QueryPoints request, StreamObserver<QueryResponse> answer) {
        send(answer, QueryResponse.newBuilder().addAllResult(found(request)).build());
    }

    private List<ScoredPoint> found(QueryPoints request) {
        float[] query =
                Floats.toArray(request.getQuery().getNearest().getDense().getDataList());
        StandInData.Kept kept = data.find(request.getCollectionName());
        requireSize(query.length, kept.asked.getVectorsConfig().getParams().getSize());
        List<ScoredPoint> found = kept.points.values().stream()
                .filter(point -> accepts(request.getFilter(), point.asked()))
                .map(point -> scored(point, query))
                .sorted(Comparator.comparingDouble(ScoredPoint::getScore).reversed())
                .limit(request.getLimit())
                .toList();
        boolean filtered = request.getFilter().getMustCount() > 0;
        boolean half = graphLosesHalf && filtered && !request.getParams().getExact();
        return half ? found.subList(0, found.size() / 2) : found;
    }

    private static ScoredPoint scored(StandInData.Point point, float[] query) {
        float dot = 0;
        for (int i = 0; i < query.length; i++) {
            dot += point.vector()[i] * query[i];
        }
        return ScoredPoint.newBuilder()
                .setId(point.asked().getId())
                .setScore(dot)
                .build();
    }

    private static boolean accepts(Filter filter, PointStruct point) {
        return filter.getMustList().stream().allMatch(condition -> holds(condition, point))
                && filter.getMustNotList().stream().noneMatch(condition -> holds(condition, point));
    }

    private static boolean holds(Condition condition, PointStruct point) {
        if (condition.hasHasId()) {
            return condition.getHasId().getHasIdList().contains(point.getId());
        }
        FieldCondition field = condition.getField();
        Value value = point.getPayloadOrDefault(field.getKey(), Value.getDefaultInstance());
        if (field.hasRange()) {
            return value.hasIntegerValue()
                    && value.getIntegerValue() >= field.getRange().getGte()
                    && value.getIntegerValue() <= field.getRange().getLte();
        }
        if (field.getMatch().hasBoolean()) {
            return value.hasBoolValue()
                    && value.getBoolValue() == field.getMatch().getBoolean();
        }
        return value.getListValue().getValuesList().stream()
                .anyMatch(
                        genre -> field.getMatch().getKeywords().getStringsList().contains(genre.getStringValue()));
    }
}
