package marquee.bench.load;

import java.util.List;
import java.util.Optional;
import marquee.bench.server.ServerProcess;
import marquee.index.qdrant.QdrantSettings;

/**
 * Where a service has its vectors.
 *
 * @param name as it stands in the tables
 * @param options for the command that starts it
 * @param server absent: in the service's own process
 */
public record ServedIndex(String name, List<String> options, Optional<Server> server) {

    /** In the service itself. */
    public static final ServedIndex EMBEDDED = new ServedIndex("embedded", List.of(), Optional.empty());

    /** Likewise, with lists in the towers' order: what the learned ranker costs is the difference. */
    public static final ServedIndex EMBEDDED_UNRANKED =
            new ServedIndex("embedded, no ranker", List.of("--ranker=none"), Optional.empty());

    /** In the service itself, with the user tower in the TensorFlow Serving of a URL. */
    public static ServedIndex withTensorFlowServing(String url) {
        return new ServedIndex(
                "embedded, TensorFlow Serving", List.of("--tensorflow-serving=" + url), Optional.empty());
    }

    /**
     * A Qdrant.
     *
     * @param address of the server
     * @param process of the server
     */
    public record Server(QdrantSettings.Address address, ServerProcess process) {}

    /** In the Qdrant server that a text names. */
    public static ServedIndex qdrant(String text, ServerProcess process) {
        return new ServedIndex(
                "Qdrant",
                List.of("--qdrant=" + text),
                Optional.of(new Server(QdrantSettings.Address.parse(text), process)));
    }

    /** The server's process; one that is not known where there is none. */
    ServerProcess process() {
        return server.map(Server::process).orElse(ServerProcess.UNKNOWN);
    }

    /** What a figure of the server says where nobody knows it. */
    String noFigure() {
        return server.isPresent() ? "elsewhere" : "–";
    }
}
