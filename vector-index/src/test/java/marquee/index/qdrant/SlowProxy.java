package marquee.index.qdrant;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands between us and a server, and lets every byte that comes back wait. */
public final class SlowProxy implements AutoCloseable {

    private final QdrantSettings.Address target;
    private final ServerSocket door;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private volatile Duration delay = Duration.ZERO;

    public SlowProxy(QdrantSettings.Address target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public QdrantSettings.Address address() {
        return new QdrantSettings.Address("127.0.0.1", door.getLocalPort(), false, Optional.empty());
    }

    public void delay(Duration each) {
        delay = each;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Whoever comes while there is no server is turned away, as at the server's own door. */
    private void connect(Socket near) throws IOException {
        try {
            Socket far = new Socket(target.host(), target.port());
            open.add(near);
            open.add(far);
            Thread.ofVirtual().start(() -> copy(near, far, false));
            Thread.ofVirtual().start(() -> copy(far, near, true));
        } catch (ConnectException away) {
            near.close();
        }
    }

    private void copy(Socket from, Socket to, boolean slowly) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[1 << 16];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                if (slowly) {
                    Thread.sleep(delay);
                }
                out.write(bytes, 0, count);
                out.flush();
            }
        } catch (IOException gone) {
            // the other side hears of it by the closed socket
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
