package marquee.app.laptop;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import marquee.app.laptop.processes.MarqueeProcess;
import marquee.app.options.AuthOptions;
import marquee.app.options.ListeningOptions;
import marquee.app.options.StoreOptions;
import marquee.backend.EventDoor;
import marquee.backend.LoopProcess;
import marquee.database.Postgres;
import marquee.database.Schema;
import marquee.pipeline.Pipeline;
import marquee.pipeline.PipelineSettings;

/** Starts a part of the service as a process of its own, on a database that is there already. */
public final class SeparateParts {

    private final Postgres postgres;
    private final Running running;

    /** @param running is given every part, to be stopped */
    public SeparateParts(Postgres postgres, Running running) {
        this.postgres = postgres;
        this.running = running;
    }

    /**
     * Returns when what happens is handled; blocking.
     *
     * @param more settings of the loop's own
     */
    public void loop(ListeningOptions listening, int port, Map<String, Object> more) {
        prepare(listening, port);
        Map<String, Object> all = new HashMap<>(more);
        all.putAll(settings(listening, port));
        running.keep(LoopProcess.start(postgres, all));
    }

    /** Returns when events are taken; blocking. */
    public void eventDoor(ListeningOptions listening, AuthOptions auth, int port) {
        prepare(listening, port);
        Map<String, Object> all = new HashMap<>(auth.settings());
        all.putAll(settings(listening, port));
        running.keep(EventDoor.start(postgres, all));
    }

    /**
     * The pipeline, not at work yet; blocking.
     *
     * @param data where releases are kept
     * @param environment what this process was told, as variables
     */
    public TrainerPart trainer(
            StoreOptions stores, Path data, Map<String, String> environment, PipelineSettings.Triggers triggers) {
        stores.requireReachable();
        Schema.migrate(postgres);
        var place = new Pipeline.Place(postgres, running.keep(stores.open(data)), data, Clock.systemUTC());
        return new TrainerPart(place, new MarqueeProcess(environment, postgres), triggers);
    }

    /** Has it train what is due from now on; returns at once. */
    public void start(TrainerPart trainer) {
        running.keep(trainer.start());
    }

    private void prepare(ListeningOptions listening, int port) {
        Ports.requireFree(listening.host(), port);
        Schema.migrate(postgres);
    }

    private static Map<String, Object> settings(ListeningOptions listening, int port) {
        return Map.of(
                "server.port",
                port,
                "server.address",
                listening.host(),
                "marquee.hosts.allowed",
                String.join(",", listening.allowedHosts()));
    }
}
