package marquee.index.qdrant;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How Qdrant is reached and used. The defaults suit one server; what they rest on is in docs/decisions.
 *
 * @param addresses where its servers listen for gRPC: one, or several of a cluster; while one is away, others are asked
 * @param apiKey sent with every call
 * @param layout how a new collection is kept
 * @param upload how vectors are sent
 * @param search how it is searched
 */
public record QdrantSettings(
        List<Address> addresses, Optional<String> apiKey, Layout layout, Upload upload, Search search) {

    /** Copies the addresses. */
    public QdrantSettings {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("a Qdrant has at least one address");
        }
    }

    /** The default settings for a server at an address, or the servers of a cluster. */
    public static QdrantSettings at(Address... addresses) {
        return new QdrantSettings(List.of(addresses), Optional.empty(), Layout.DEFAULT, Upload.DEFAULT, Search.DEFAULT);
    }

    /** The same with an API key. */
    public QdrantSettings withApiKey(String key) {
        return new QdrantSettings(addresses, Optional.of(key), layout, upload, search);
    }

    /** The same with another layout. */
    public QdrantSettings with(Layout other) {
        return new QdrantSettings(addresses, apiKey, other, upload, search);
    }

    /** The same with another way to upload. */
    public QdrantSettings with(Upload other) {
        return new QdrantSettings(addresses, apiKey, layout, other, search);
    }

    /** The same with another way to search. */
    public QdrantSettings with(Search other) {
        return new QdrantSettings(addresses, apiKey, layout, upload, other);
    }

    /**
     * How a new collection is kept.
     *
     * @param quantised whether searches walk over 8-bit copies of the vectors, kept in memory, before the best are
     *     compared again in full: a quarter of the memory
     * @param payloadOnDisk whether payloads stay on disk; filters use their own indexes, so searches do not read them
     * @param shards pieces the collection is cut into, to be spread over a cluster
     * @param replicas copies of each piece
     * @param graph how each piece is searched
     */
    public record Layout(boolean quantised, boolean payloadOnDisk, int shards, int replicas, Graph graph) {

        /** One server that keeps full vectors in memory. */
        public static final Layout DEFAULT = new Layout(false, true, 1, 1, Graph.DEFAULT);
    }

    /**
     * The HNSW graphs of a collection.
     *
     * @param connections links per movie (M)
     * @param constructionBeam candidates kept while a movie is linked (efConstruction)
     * @param segments graphs to a shard: a search walks through each
     * @param scanUpTo so many movies a filter may leave for the server to compare them one by one
     */
    public record Graph(int connections, int constructionBeam, int segments, int scanUpTo) {

        /** One graph a shard, for whatever is worth a walk. */
        public static final Graph DEFAULT = new Graph(16, 100, 1, 20_000);
    }

    /**
     * How a collection is searched.
     *
     * @param beam candidates the server keeps while searching (HNSW's ef), at least; more is slower and finds more
     * @param filteredBeam the same where payloads are filtered by
     * @param atOnce searches under way; more are refused at once
     */
    public record Search(int beam, int filteredBeam, int atOnce) {

        /** For a service with a server of its own. */
        public static final Search DEFAULT = new Search(192, 512, 256);
    }

    /**
     * How vectors are sent.
     *
     * @param batch movies per call; above 256 calls begin to time out
     * @param streams calls under way at the same time; the next waits for one to be acknowledged
     * @param deadline how long one call may take
     * @param retries how often a failed call is repeated; repeating replaces a movie by itself
     * @param firstWait pause before the first repetition; doubles with each, and varies by half
     * @param pollEvery pause between two questions whether the graph is built
     */
    public record Upload(
            int batch, int streams, Duration deadline, int retries, Duration firstWait, Duration pollEvery) {

        /** Batches of 256 on three streams: 100,000 vectors in 3.1 s where batches of 128 took 4.8 to 6.1 (2 shared cores). */
        public static final Upload DEFAULT =
                new Upload(256, 3, Duration.ofSeconds(30), 6, Duration.ofMillis(200), Duration.ofMillis(200));
    }

    /**
     * Where Qdrant listens for gRPC.
     *
     * @param host its name
     * @param port 6334 unless configured otherwise
     * @param encrypted whether it speaks TLS
     * @param authority a PEM file with the certificate authority to trust; absent: those of this Java
     */
    public record Address(String host, int port, boolean encrypted, Optional<Path> authority) {

        private static final int DEFAULT_PORT = 6334;

        /**
         * Reads {@code host}, {@code host:port}, {@code http://host:port} or, for TLS, {@code https://host:port}.
         *
         * @throws IllegalArgumentException when the text is none of these
         */
        public static Address parse(String text) {
            URI uri = uri(text.contains("://") ? text : "http://" + text);
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (uri.getHost() == null || !http) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is no address of a Qdrant server; write host:port or https://host:port");
            }
            int port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
            return new Address(uri.getHost(), port, "https".equals(uri.getScheme()), Optional.empty());
        }

        /**
         * Reads one such address, or several with commas between. One that does not say how to speak to it is spoken to as
         * the one before, so that no key travels in the clear by mistake.
         *
         * @throws IllegalArgumentException when one is none of these
         */
        public static List<Address> parseAll(String text) {
            List<Address> all = new ArrayList<>();
            String scheme = "http://";
            for (String one : text.split(",", -1)) {
                String stripped = one.strip();
                Address address = parse(stripped.contains("://") ? stripped : scheme + stripped);
                scheme = address.encrypted() ? "https://" : "http://";
                all.add(address);
            }
            return all;
        }

        private static URI uri(String text) {
            try {
                return new URI(text);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("\"" + text + "\" is no address of a Qdrant server", e);
            }
        }

        /** The same, trusting another certificate authority. */
        public Address trusting(Path pem) {
            return new Address(host, port, encrypted, Optional.of(pem));
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
