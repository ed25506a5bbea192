package marquee.backend.http.hosts;

import io.netty.util.NetUtil;
import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names that this service answers for: those of the loopback interface, the address it listens on, the machine's own
 * names when others can reach that address, and what the operator adds. A page elsewhere whose own name suddenly leads to
 * this service (DNS rebinding) passes for the service's own in a browser, but it cannot change the name that the browser
 * sends along. Addresses in digits need no name, so where the service listens on all of them, any will do. Immutable.
 */
public final class KnownHosts {

    private static final Pattern HOST = Pattern.compile("(?:\\[([^\\]]+)]|([^:\\[\\]]+?))\\.?(?::\\d*)?");

    private final Set<String> names;
    private final boolean anyAddress;

    private KnownHosts(Set<String> names, boolean anyAddress) {
        this.names = Set.copyOf(names);
        this.anyAddress = anyAddress;
    }

    /**
     * The names for an address to listen on.
     *
     * @param listening a name or an address
     * @param allowed further names
     */
    public static KnownHosts of(String listening, List<String> allowed) {
        var names = new HashSet<String>();
        Stream.concat(Stream.of("localhost", listening), allowed.stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> host(name).stream())
                .forEach(names::add);
        Optional<InetAddress> address = address(listening);
        if (address.filter(InetAddress::isLoopbackAddress).isEmpty() && !listening.equals("localhost")) {
            names.addAll(ownNames());
        }
        return new KnownHosts(
                names, address.filter(InetAddress::isAnyLocalAddress).isPresent());
    }

    /** Whether a Host header, with or without a port, names this service. */
    boolean contains(String header) {
        return host(header)
                .filter(host -> names.contains(host)
                        || address(host)
                                .filter(address -> anyAddress || address.isLoopbackAddress())
                                .isPresent())
                .isPresent();
    }

    /** The host without port, brackets and the dot of the root, in the letters that travel. */
    private static Optional<String> host(String header) {
        Matcher parts = HOST.matcher(header);
        if (!parts.matches()) {
            return address(header).map(InetAddress::getHostAddress); // IPv6 as an option may have it, without brackets
        }
        if (parts.group(1) != null) {
            return address(parts.group(1)).map(InetAddress::getHostAddress);
        }
        try {
            return Optional.of(IDN.toASCII(parts.group(2)).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** The address that digits stand for; nothing is looked up. */
    private static Optional<InetAddress> address(String digits) {
        return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(digits));
    }

    private static List<String> ownNames() {
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            String machine = name.split("\\.", 2)[0];
            return List.of(name, machine, machine + ".local");
        } catch (UnknownHostException nameless) {
            return List.of();
        }
    }
}
