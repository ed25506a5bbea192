package marquee.bench.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import marquee.index.qdrant.QdrantSettings;

/**
 * The process of a server, where it runs on this machine and Linux tells which it is.
 *
 * @param pid absent: it is elsewhere, or another user's
 */
public record ServerProcess(OptionalLong pid) {

    /** A process nobody knows. */
    public static final ServerProcess UNKNOWN = new ServerProcess(OptionalLong.empty());

    private static final String LISTENING = "0A";

    /** The process that was named, else the one that listens on the port of this address. */
    public static ServerProcess of(QdrantSettings.Address address, Optional<Long> named) throws IOException {
        if (named.isPresent()) {
            return new ServerProcess(OptionalLong.of(named.get()));
        }
        return new ServerProcess(isHere(address.host()) ? listener(address.port()) : OptionalLong.empty());
    }

    /** Processor time it has used so far; empty where the process is not known. */
    public Optional<Duration> cpu() {
        return pid.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(pid.getAsLong())
                        .flatMap(process -> process.info().totalCpuDuration());
    }

    /** What it used since some earlier {@link #cpu()}, in milliseconds. */
    public OptionalDouble millisSince(Optional<Duration> before) {
        Optional<Duration> now = cpu();
        return now.isEmpty() || before.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(now.get().minus(before.get()).toNanos() / 1e6);
    }

    /** Resident memory in MiB; empty where the process is not known. */
    public OptionalLong residentMiB() throws IOException {
        Path status = Path.of("/proc", Long.toString(pid.orElse(-1)), "status");
        if (!Files.exists(status)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst();
        }
    }

    private static boolean isHere(String host) throws IOException {
        return NetworkInterface.getByInetAddress(InetAddress.getByName(host)) != null;
    }

    private static OptionalLong listener(int port) throws IOException {
        Set<String> sockets = sockets(port);
        if (sockets.isEmpty()) {
            return OptionalLong.empty();
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, sockets)) {
                    return OptionalLong.of(Long.parseLong(process.getFileName().toString()));
                }
            }
        }
        return OptionalLong.empty();
    }

    /** The sockets that listen on a port, as links in /proc/PID/fd name them. */
    private static Set<String> sockets(int port) throws IOException {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (Files.exists(Path.of(table))) {
                Files.readAllLines(Path.of(table)).stream()
                        .map(line -> line.strip().split("\\s+"))
                        .filter(field -> field.length > 9 && field[1].endsWith(suffix) && field[3].equals(LISTENING))
                        .forEach(field -> sockets.add("socket:[" + field[9] + "]"));
            }
        }
        return sockets;
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException e) {
            return false; // another user's process, or one that has just ended
        }
    }
}
