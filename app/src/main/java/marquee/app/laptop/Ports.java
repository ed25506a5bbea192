package marquee.app.laptop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks whether a port can be had, before minutes of work are spent. */
final class Ports {

    private static final int LAST = 65_535;

    private Ports() {}

    /** @throws StartException when there is no such port, something else listens there, or the host is not this machine's */
    static void requireFree(String host, int port) {
        if (port < 1 || port > LAST) {
            throw new StartException("--port is a number from 1 to " + LAST + ", not " + port + ".");
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw new StartException(
                    "Port " + port + " on " + host + " cannot be had (" + e.getMessage()
                            + "); stop what runs there, or choose another with --port.",
                    e);
        }
    }
}
