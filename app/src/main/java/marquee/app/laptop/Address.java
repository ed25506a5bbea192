package marquee.app.laptop;

import java.util.Set;

/** Where a service that listens on an address is found from this machine. */
public final class Address {

    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

    private Address() {}

    /** As people type it: localhost where that leads there. */
    public static String shown(String host, int port) {
        return url(host.equals("127.0.0.1") || EVERYWHERE.contains(host) ? "localhost" : host, port);
    }

    /** As programs call it, without a name to look up where the address says it. */
    static String called(String host, int port) {
        return url(EVERYWHERE.contains(host) ? "127.0.0.1" : host, port);
    }

    private static String url(String host, int port) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
