package marquee.index.qdrant;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.util.TransmitStatusRuntimeExceptionInterceptor;
import io.qdrant.client.grpc.Collections.CollectionStatus;
import io.qdrant.client.grpc.Points.PointStruct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A server on this machine that speaks as much of Qdrant's protocol as we use, built on the client's own service stubs:
 * it notes every request and fails or dawdles on demand. It proves what we send, not what Qdrant does with it.
 */
public final class QdrantStandIn implements AutoCloseable {

    private final StandInData data = new StandInData();
    private final StandInCalls calls = new StandInCalls();
    private final StandInPoints points = new StandInPoints(data);
    private final Server server;

    /** Starts one on a free port of the loopback interface. */
    public QdrantStandIn() {
        this(0, Optional.empty());
    }

    /** One at a place of its own; 0 is any. */
    QdrantStandIn(int port, Optional<TestCertificate> certificate) {
        NettyServerBuilder builder =
                NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        certificate.ifPresent(tls ->
                builder.useTransportSecurity(tls.chain().toFile(), tls.key().toFile()));
        server = start(builder.addService(new StandInCollections(data))
                .addService(points)
                .intercept(TransmitStatusRuntimeExceptionInterceptor.instance())
                .intercept(calls)
                .build());
    }

    private static Server start(Server server) {
        try {
            return server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens. */
    public QdrantSettings.Address address() {
        return new QdrantSettings.Address("localhost", server.getPort(), false, Optional.empty());
    }

    StandInCalls calls() {
        return calls;
    }

    StandInPoints points() {
        return points;
    }

    /** Every point of a collection, by id, as it arrived. */
    public Map<Long, PointStruct> content(String collection) {
        Map<Long, PointStruct> content = new TreeMap<>();
        data.find(collection).points.forEach((id, point) -> content.put(id, point.asked()));
        return content;
    }

    /** Has a collection say how it is, whatever it is doing; grey passes when it is told to go on. */
    void report(String collection, CollectionStatus status, String complaint) {
        StandInData.Kept kept = data.find(collection);
        kept.reported = Optional.of(status);
        kept.complaint = complaint;
    }

    @Override
    public void close() {
        server.shutdownNow();
        try {
            server.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
