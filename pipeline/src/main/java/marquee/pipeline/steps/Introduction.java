package marquee.pipeline.steps;

import marquee.index.VectorStore;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.StepResult;
import marquee.registry.Decision;
import marquee.registry.IndexAliases;
import marquee.registry.RegisteredRelease;
import marquee.registry.ReleaseRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a release that is loaded into service: by a canary where enough people come, else at once. The one before stays to go back to. */
public final class Introduction implements Step {

    private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);
    private static final String WHO = "the pipeline";

    private final ReleaseRegistry registry;
    private final IndexAliases aliases;
    private final Visitors visitors;
    private final int fewestVisitors;

    /**
     * Introduces by this registry.
     *
     * @param vectors whose aliases follow
     * @param fewestVisitors a release is tried by a canary where so many people came within a day
     */
    public Introduction(ReleaseRegistry registry, VectorStore vectors, Visitors visitors, int fewestVisitors) {
        this.registry = registry;
        this.aliases = new IndexAliases(vectors);
        this.visitors = visitors;
        this.fewestVisitors = fewestVisitors;
    }

    @Override
    public StepResult run(PipelineRun run) {
        String number = run.release().orElseThrow();
        RegisteredRelease release = registry.get(number);
        return switch (release.state()) {
            case LIVE, CANARY ->
                new StepResult.Done(number, "it is " + release.state().word() + " already");
            case RETIRED -> new StepResult.Refused("Release " + number + " was retired before it was introduced.");
            case CANDIDATE, SHADOW -> introduced(run, number);
        };
    }

    private StepResult introduced(PipelineRun run, String number) {
        long people = visitors.lately();
        String why = "run %d (%s): %,d people came within a day"
                .formatted(run.id(), run.request().reason(), people);
        return people >= fewestVisitors && registry.live().isPresent()
                ? tried(number, why + ", so some of them try it")
                : promoted(number, why + ", too few to try it by, so it is live at once");
    }

    private StepResult tried(String number, String why) {
        registry.startCanary(number, Decision.of(WHO, why));
        return new StepResult.Done(number, why);
    }

    private StepResult promoted(String number, String why) {
        aliases.follow(registry.promote(number, Decision.of(WHO, why))).ifPresent(LOG::warn);
        return new StepResult.Done(number, why);
    }
}
