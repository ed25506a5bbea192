package marquee.app.killed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import marquee.app.ServedWorld;
import marquee.backend.Await;
import marquee.database.Postgres;
import marquee.database.TestDatabase;

/** A service that does not run the loop, the loop, and a PostgreSQL that is watched over: each can be killed, and comes back. */
final class Victims implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int LAST_WORDS = 30;

    private final ServedWorld world;
    private final Postgres postgres;
    private final Path server;
    private final Map<Kind, Integer> ports = new EnumMap<>(Kind.class);
    private final Map<Kind, Process> running = new EnumMap<>(Kind.class);
    private final ConcurrentLinkedDeque<String> said = new ConcurrentLinkedDeque<>();
    private final HttpClient http = HttpClient.newHttpClient();

    /** What can be killed. */
    enum Kind {
        SERVICE,
        LOOP,
        POSTGRES
    }

    /** @param server the folder of the PostgreSQL, which is started again whenever it dies */
    Victims(ServedWorld world, Postgres postgres, Path server) throws IOException {
        this.world = world;
        this.postgres = postgres;
        this.server = server;
        ports.put(Kind.SERVICE, ServedWorld.freePort());
        ports.put(Kind.LOOP, ServedWorld.freePort());
    }

    /** Starts the service and the loop. */
    void start() throws IOException {
        begin(Kind.SERVICE);
        begin(Kind.LOOP);
        awaitWell(Kind.SERVICE);
        awaitWell(Kind.LOOP);
    }

    URI service() {
        return at(Kind.SERVICE);
    }

    private URI at(Kind kind) {
        return URI.create("http://127.0.0.1:" + ports.get(kind));
    }

    /** Kills it without a warning, and returns when it works again. */
    void kill(Kind kind, Random random) throws IOException {
        if (kind == Kind.POSTGRES) {
            TestDatabase.killOne(server, random);
            Await.until("PostgreSQL", START_LIMIT, () -> TestDatabase.isWell(postgres));
        } else {
            kill(kind);
            begin(kind);
            awaitWell(kind);
        }
    }

    private void kill(Kind kind) {
        running.get(kind).destroyForcibly().onExit().join();
    }

    private void begin(Kind kind) throws IOException {
        int port = ports.get(kind);
        Process process =
                kind == Kind.SERVICE ? world.serve(postgres, port, "--no-loop") : world.part("loop", postgres, port);
        running.put(kind, process);
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(this::heard));
    }

    private void awaitWell(Kind kind) {
        try {
            Await.until(kind.toString(), START_LIMIT, () -> isWell(kind));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; last words:\n" + String.join("\n", said), e);
        }
    }

    private void heard(String line) {
        said.add(line);
        if (said.size() > LAST_WORDS) {
            said.poll();
        }
    }

    private boolean isWell(Kind kind) {
        var request = HttpRequest.newBuilder(at(kind).resolve("/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        running.keySet().forEach(this::kill);
        http.close();
    }
}
