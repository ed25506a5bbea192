package marquee.app.laptop;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import marquee.app.laptop.processes.MarqueeProcess;
import marquee.app.options.ServeOptions;
import marquee.backend.Backend;
import marquee.backend.simulation.SimulatedClock;
import marquee.backend.towers.DjlTowers;
import marquee.backend.towers.TensorFlowServingTowers;
import marquee.backend.towers.UserTowers;
import marquee.catalog.Catalogue;
import marquee.catalog.DatasetException;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.database.Schema;
import marquee.database.embedded.EmbeddedDatabase;
import marquee.events.clickhouse.ClickHouseCopy;
import marquee.events.store.StoreException;
import marquee.index.VectorStore;
import marquee.loader.postgres.CatalogueStep;
import marquee.loader.postgres.PostgresUsers;
import marquee.pipeline.Pipeline;
import marquee.towers.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the parts one after the other; each is kept to be stopped. What exists from an earlier start is used again. */
public final class Startup {

    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    private final ServeOptions options;
    private final Running running;
    private final Progress progress;
    private final Path data;

    /**
     * A start that has not begun.
     *
     * @param running is given every part, to be stopped
     */
    public Startup(ServeOptions options, Running running, Progress progress) {
        this.options = options;
        this.running = running;
        this.progress = progress;
        this.data = options.dataset().data();
    }

    /** Returns when the service is ready; blocking. */
    public void run() {
        Ports.requireFree(options.host(), options.port());
        options.auth().requireFitting(options.listening()).ifPresent(progress::note);
        options.ranker().check();
        options.retraining().triggers();
        if (!options.isServerOnly()) {
            Room.require(data, Room.NEEDED);
            running.keep(DataLock.take(data));
        }
        new Outside(options, progress).look();
        Catalogue catalogue = options.dataset().catalogue(progress);
        hashBeside(catalogue);
        Postgres postgres = database(catalogue);
        Schema.migrate(postgres);
        new PostgresUsers(postgres).copy(catalogue.dataset(), progress);
        claimEvents(postgres);
        CatalogueStep.run(postgres, catalogue, progress);
        VectorStore vectors = running.keep(options.index().open(data));
        if (!options.isServerOnly()) {
            new LiveStep(options, postgres, progress).run(catalogue, vectors);
        }
        Backend backend = running.keep(Backend.start(postgres, vectors, towers(), settings()));
        Readiness.await(options.host(), options.port(), progress);
        if (!options.isServerOnly()) {
            running.keep(pipeline(postgres, vectors, backend.clock()));
        }
        ClassArchive.begin().ifPresent(running::keep);
    }

    private Pipeline pipeline(Postgres postgres, VectorStore vectors, InstantSource clock) {
        return new TrainerPart(
                        new Pipeline.Place(postgres, vectors, data, clock),
                        new MarqueeProcess(options.environment(), postgres),
                        options.retraining().triggers())
                .start();
    }

    /** Another database's events would mix with ours; one that is away is not needed to serve. */
    private void claimEvents(Postgres postgres) {
        options.clickHouse().server().ifPresent(server -> {
            try (var copy = new ClickHouseCopy(postgres, server)) {
                copy.claim();
            } catch (StoreException e) {
                if (!e.isAway() || !options.isServerOnly()) {
                    throw e;
                }
                progress.warn(e.getMessage() + " What happens is copied there once it answers.");
            }
        });
    }

    /** Reads large files while the database starts. Whoever asks for a hash waits for it, and meets the error of reading. */
    private static void hashBeside(Catalogue catalogue) {
        Thread.ofPlatform().daemon().name("catalogue-hash").start(() -> {
            try {
                catalogue.dataset().origin();
                catalogue.hash();
            } catch (DatasetException e) {
                LOG.debug("Left to whoever asks for it", e);
            }
        });
    }

    private Postgres database(Catalogue catalogue) {
        return options.postgres().database().orElseGet(() -> {
            var server = running.keep(EmbeddedDatabase.start(data.resolve("postgres")));
            return server.database(catalogue.dataset());
        });
    }

    private UserTowers towers() {
        var releases = new Releases(data.resolve("models"));
        return options.tensorFlowServing()
                .<UserTowers>map(url -> new TensorFlowServingTowers(releases, url))
                .orElseGet(() -> new DjlTowers(releases));
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(options.ranker().settings());
        settings.putAll(options.clickHouse().settings());
        settings.putAll(options.auth().settings());
        settings.put("server.port", options.port());
        settings.put("server.address", options.host());
        if (!options.isServerOnly()) {
            settings.put("marquee.health.data", data);
        }
        settings.put("marquee.loop.here", !options.noLoop());
        settings.put("marquee.exploration.share", options.explore());
        settings.put(SimulatedClock.PROPERTY, options.simulatedClock());
        settings.put("marquee.mood.text-encoder", options.textEncoder());
        settings.put("marquee.hosts.allowed", String.join(",", options.allowedHosts()));
        settings.putAll(options.kafka().settings());
        options.tmdbKey().ifPresent(key -> settings.put("marquee.tmdb.api-key", key));
        return settings;
    }
}
