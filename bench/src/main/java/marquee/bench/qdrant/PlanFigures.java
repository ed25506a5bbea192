package marquee.bench.qdrant;

import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.QueryResponse;
import java.util.Arrays;
import java.util.Set;

/** What many searches of one kind cost, and what they found. */
final class PlanFigures {

    private final double[] whole;
    private final double[] server;
    private final double[] ours;
    private int count;
    private long wanted;
    private long found;
    private long sent;
    private long received;

    PlanFigures(int searches) {
        whole = new double[searches];
        server = new double[searches];
        ours = new double[searches];
    }

    /** Adds one search. */
    void add(long nanos, QueryPoints request, QueryResponse answer, Set<Long> expected, Iterable<Long> movies) {
        whole[count] = nanos / 1e6;
        server[count] = answer.getTime() * 1e3;
        ours[count] = whole[count] - server[count];
        count++;
        sent += request.getSerializedSize();
        received += answer.getSerializedSize();
        wanted += expected.size();
        for (long movie : movies) {
            found += expected.contains(movie) ? 1 : 0;
        }
    }

    int count() {
        return count;
    }

    /** NaN where there was nothing to find. */
    double recall() {
        return wanted == 0 ? Double.NaN : (double) found / wanted;
    }

    /** From the request's sending to its answer, in milliseconds. */
    double whole(double quantile) {
        return quantile(whole, quantile);
    }

    /** What the server says it took, in milliseconds. */
    double server(double quantile) {
        return quantile(server, quantile);
    }

    /** The client, the network and the server's reading and writing, in milliseconds. */
    double ours(double quantile) {
        return quantile(ours, quantile);
    }

    /** Bytes of one message, without what gRPC and HTTP/2 put around it. */
    long sent() {
        return sent / Math.max(1, count);
    }

    /** Likewise. */
    long received() {
        return received / Math.max(1, count);
    }

    private double quantile(double[] values, double quantile) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1, quantile * count)];
    }
}
