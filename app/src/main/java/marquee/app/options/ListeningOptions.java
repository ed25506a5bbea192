package marquee.app.options;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import picocli.CommandLine.Option;

/** Where a part of the service listens; use it as a picocli {@code @Mixin}. */
public final class ListeningOptions {

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (MARQUEE_HOST; default: 127.0.0.1, this machine only).")
    private String host = "127.0.0.1";

    @Option(
            names = "--allowed-host",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "${MARQUEE_ALLOWED_HOSTS:-}",
            description = "Answer for this host name too, beside localhost, the address listened on and, where others"
                    + " can reach it, this machine's names; can be repeated (MARQUEE_ALLOWED_HOSTS, with commas).")
    private List<String> allowedHosts = List.of();

    /** Address to listen on. */
    public String host() {
        return host;
    }

    /** Further host names to answer for. */
    public List<String> allowedHosts() {
        return allowedHosts.stream().filter(name -> !name.isBlank()).toList();
    }

    /** Whether nobody else can reach it; a name that leads nowhere is left to whoever listens there. */
    public boolean isForThisMachine() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
