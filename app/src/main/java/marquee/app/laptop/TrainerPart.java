package marquee.app.laptop;

import java.util.Map;
import marquee.pipeline.Pipeline;
import marquee.pipeline.PipelineSettings;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.steps.MarqueeCommands;
import marquee.registry.Decision;

/**
 * The pipeline, beside a service or by itself: its commands run as this process does, with the same libraries and options, on
 * the same database. What they are told they are told by their environment, where other users of the machine do not see it.
 */
public final class TrainerPart {

    private final Pipeline.Place place;
    private final MarqueeCommands commands;
    private final PipelineSettings settings;

    /**
     * A pipeline that has not begun.
     *
     * @param environment what this process was told, as variables
     * @param triggers what it trains releases for
     */
    public TrainerPart(Pipeline.Place place, Map<String, String> environment, PipelineSettings.Triggers triggers) {
        this.place = place;
        this.commands = new OwnProcesses(environment, place.postgres());
        this.settings = PipelineSettings.USUAL.with(triggers);
    }

    /** Begins; the caller closes it. */
    public Pipeline start() {
        return Pipeline.start(place, commands, settings);
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
