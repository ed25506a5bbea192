package marquee.pipeline.steps;

import marquee.index.VectorStore;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.StepResult;
import marquee.registry.Decision;
import marquee.registry.IndexAliases;
import marquee.registry.RegisteredRelease;
import marquee.registry.ReleaseRegistry;

/** Brings a release that is loaded into service; the one before is kept to go back to. */
public final class Introduction implements Step {

    private static final String WHO = "the pipeline";

    private final ReleaseRegistry registry;
    private final IndexAliases aliases;
    private final Visitors visitors;

    /** @param vectors whose aliases follow */
    public Introduction(ReleaseRegistry registry, VectorStore vectors, Visitors visitors) {
        this.registry = registry;
        this.aliases = new IndexAliases(vectors);
        this.visitors = visitors;
    }

    @Override
    public StepResult run(PipelineRun run) {
        String number = run.release().orElseThrow();
        RegisteredRelease release = registry.get(number);
        return switch (release.state()) {
            case LIVE, CANARY ->
                new StepResult.Done(number, "it is " + release.state().word() + " already");
            case RETIRED -> new StepResult.Refused("Release " + number + " was retired before it was introduced.");
            case CANDIDATE, SHADOW -> promoted(run, number);
        };
    }

    private StepResult promoted(PipelineRun run, String number) {
        long people = visitors.lately();
        String why = "run %d (%s): live at once, %,d people came within a day"
                .formatted(run.id(), run.request().reason(), people);
        aliases.point(registry.promote(number, Decision.of(WHO, why)));
        return new StepResult.Done(number, why);
    }
}
