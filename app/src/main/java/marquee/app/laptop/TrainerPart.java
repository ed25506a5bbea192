package marquee.app.laptop;

import java.util.Optional;
import marquee.pipeline.Pipeline;
import marquee.pipeline.PipelineSettings;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.steps.MarqueeCommands;
import marquee.registry.Decision;

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

    /**
     * Trains one release now, or goes on with the run that is open; blocking, for as long as that takes.
     *
     * @return the run, which has ended; none while a release is tried, which is to be decided first
     * @throws InterruptedException when the process is to end; whoever looks next goes on with the run
     */
    public Optional<PipelineRun> once() throws InterruptedException {
        return Pipeline.once(place, commands, settings, Decision.of("./marquee trainer", "asked for once"));
    }
}
