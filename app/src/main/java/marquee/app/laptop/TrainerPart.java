package marquee.app.laptop;

import java.util.Optional;
import marquee.pipeline.Pipeline;
import marquee.pipeline.PipelineSettings;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.PipelineRuns;
import marquee.pipeline.steps.MarqueeCommands;
import marquee.registry.Decision;
import marquee.registry.ReleaseRegistry;
import marquee.registry.RunningCanary;

/** The pipeline, beside a service or by itself. */
public final class TrainerPart {

    private final Pipeline.Place place;
    private final MarqueeCommands commands;
    private final PipelineSettings settings;

    /**
     * A pipeline that has not begun.
     *
     * @param commands what it works by
     * @param triggers what it trains releases for
     */
    public TrainerPart(Pipeline.Place place, MarqueeCommands commands, PipelineSettings.Triggers triggers) {
        this.place = place;
        this.commands = commands;
        this.settings = PipelineSettings.USUAL.with(triggers);
    }

    /** Begins; the caller closes it. */
    public Pipeline start() {
        return Pipeline.start(place, commands, settings);
    }

    /** The number of the release that is tried on some of the people, where one is and no run is open; blocking. */
    public Optional<String> tried() {
        return PipelineRuns.of(place.postgres()).open().isPresent()
                ? Optional.empty()
                : new ReleaseRegistry(place.postgres()).canary().map(RunningCanary::release);
    }

    /**
     * Trains one release now, or goes on with the run that is open; blocking, for as long as that takes.
     *
     * @return the run, which has ended
     * @throws InterruptedException when the process is to end; whoever looks next goes on with the run
     */
    public PipelineRun once() throws InterruptedException {
        return Pipeline.once(place, commands, settings, Decision.of("./marquee trainer", "asked for once"));
    }
}
