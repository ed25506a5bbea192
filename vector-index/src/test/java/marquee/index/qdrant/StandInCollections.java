package marquee.index.qdrant;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CollectionConfig;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.CollectionExists;
import io.qdrant.client.grpc.Collections.CollectionExistsRequest;
import io.qdrant.client.grpc.Collections.CollectionExistsResponse;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionOperationResponse;
import io.qdrant.client.grpc.Collections.CollectionParams;
import io.qdrant.client.grpc.Collections.CollectionStatus;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.GetCollectionInfoResponse;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import io.qdrant.client.grpc.Collections.ListAliasesResponse;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsResponse;
import io.qdrant.client.grpc.Collections.OptimizerStatus;
import io.qdrant.client.grpc.Collections.OptimizersConfigDiff;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import io.qdrant.client.grpc.CollectionsGrpc;

/** The part of Qdrant that keeps collections and aliases. */
final class StandInCollections extends CollectionsGrpc.CollectionsImplBase {

    private static final int POLLS_WHILE_BUILDING = 2;

    private final StandInData data;

    StandInCollections(StandInData data) {
        this.data = data;
    }

    @Override
    public void create(CreateCollection request, StreamObserver<CollectionOperationResponse> answer) {
        StandInData.Kept kept = new StandInData.Kept(request);
        if (data.collections.putIfAbsent(request.getCollectionName(), kept) != null) {
            answer.onError(StandInData.refusal(Status.ALREADY_EXISTS, "Collection already exists!"));
            return;
        }
        done(answer);
    }

    @Override
    public void collectionExists(CollectionExistsRequest request, StreamObserver<CollectionExistsResponse> answer) {
        boolean exists = data.collections.containsKey(request.getCollectionName());
        send(
                answer,
                CollectionExistsResponse.newBuilder()
                        .setResult(CollectionExists.newBuilder().setExists(exists))
                        .build());
    }

    @Override
    public void get(GetCollectionInfoRequest request, StreamObserver<GetCollectionInfoResponse> answer) {
        StandInData.Kept kept = data.find(request.getCollectionName());
        boolean building = kept.pollsUntilGreen.getAndDecrement() > 0;
        CollectionInfo info = CollectionInfo.newBuilder()
                .setStatus(kept.reported.orElse(building ? CollectionStatus.Yellow : CollectionStatus.Green))
                .setOptimizerStatus(OptimizerStatus.newBuilder().setError(kept.complaint))
                .setPointsCount(kept.points.size())
                .setIndexedVectorsCount(building ? kept.points.size() / 2 : kept.points.size())
                .setSegmentsCount(2)
                .setConfig(CollectionConfig.newBuilder()
                        .setParams(CollectionParams.newBuilder().setVectorsConfig(kept.asked.getVectorsConfig()))
                        .setOptimizerConfig(
                                OptimizersConfigDiff.newBuilder().setIndexingThreshold(kept.indexingThreshold)))
                .build();
        send(answer, GetCollectionInfoResponse.newBuilder().setResult(info).build());
    }

    @Override
    public void update(UpdateCollection request, StreamObserver<CollectionOperationResponse> answer) {
        StandInData.Kept kept = data.find(request.getCollectionName());
        kept.indexingThreshold = request.getOptimizersConfig().getIndexingThreshold();
        kept.reported = kept.reported.filter(status -> status != CollectionStatus.Grey);
        kept.pollsUntilGreen.set(POLLS_WHILE_BUILDING);
        done(answer);
    }

    @Override
    public void delete(DeleteCollection request, StreamObserver<CollectionOperationResponse> answer) {
        data.collections.remove(request.getCollectionName());
        data.aliases.values().removeIf(request.getCollectionName()::equals);
        done(answer);
    }

    @Override
    public void list(ListCollectionsRequest request, StreamObserver<ListCollectionsResponse> answer) {
        ListCollectionsResponse.Builder names = ListCollectionsResponse.newBuilder();
        data.collections
                .keySet()
                .forEach(name ->
                        names.addCollections(CollectionDescription.newBuilder().setName(name)));
        send(answer, names.build());
    }

    @Override
    public void updateAliases(ChangeAliases request, StreamObserver<CollectionOperationResponse> answer) {
        synchronized (data.aliases) {
            for (AliasOperations action : request.getActionsList()) {
                if (action.hasDeleteAlias()) {
                    data.aliases.remove(action.getDeleteAlias().getAliasName());
                } else {
                    data.find(action.getCreateAlias().getCollectionName());
                    data.aliases.put(
                            action.getCreateAlias().getAliasName(),
                            action.getCreateAlias().getCollectionName());
                }
            }
        }
        done(answer);
    }

    @Override
    public void listAliases(ListAliasesRequest request, StreamObserver<ListAliasesResponse> answer) {
        ListAliasesResponse.Builder known = ListAliasesResponse.newBuilder();
        synchronized (data.aliases) {
            data.aliases.forEach((alias, collection) -> known.addAliases(
                    AliasDescription.newBuilder().setAliasName(alias).setCollectionName(collection)));
        }
        send(answer, known.build());
    }

    private static void done(StreamObserver<CollectionOperationResponse> answer) {
        send(answer, CollectionOperationResponse.newBuilder().setResult(true).build());
    }

    static <T> void send(StreamObserver<T> answer, T message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
