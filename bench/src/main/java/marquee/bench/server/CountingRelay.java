package marquee.bench.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.LongAdder;
import marquee.index.qdrant.QdrantSettings;

/**
 * Stands between a service and its Qdrant and counts what passes: it costs processor time and latency, so nothing is timed
 * through it. Not for encrypted connections. Thread-safe.
 */
public final class CountingRelay implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final QdrantSettings.Address server;
    private final ServerSocket listening;
    private final LongAdder calls = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder received = new LongAdder();

    /**
     * What has passed so far.
     *
     * @param calls of gRPC
     * @param sent bytes to the server, HTTP/2's own included
     * @param received bytes from it, likewise
     */
    public record Traffic(long calls, long sent, long received) {

        /** What has passed since an earlier look. */
        public Traffic since(Traffic earlier) {
            return new Traffic(calls - earlier.calls, sent - earlier.sent, received - earlier.received);
        }
    }

    /** Listens on a free port of the loopback interface. */
    public CountingRelay(QdrantSettings.Address server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** What to name as the server. */
    public String address() {
        return "127.0.0.1:" + listening.getLocalPort();
    }

    /** What has passed so far. */
    public Traffic traffic() {
        return new Traffic(calls.sum(), sent.sum(), received.sum());
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket upstream = new Socket(server.host(), server.port());
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                CallCounter counter = new CallCounter();
                Thread.ofVirtual()
                        .start(() -> pass(client, upstream, (bytes, length) -> {
                            sent.add(length);
                            calls.add(counter.read(bytes, length));
                        }));
                Thread.ofVirtual().start(() -> pass(upstream, client, (bytes, length) -> received.add(length)));
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    System.err.println("The relay to Qdrant lost a connection: " + e.getMessage());
                }
            }
        }
    }

    private interface Seen {
        void bytes(byte[] bytes, int length);
    }

    private static void pass(Socket from, Socket to, Seen seen) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                seen.bytes(buffer, length);
                out.write(buffer, 0, length);
            }
        } catch (IOException e) {
            // one side hung up, and now both have
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
