package marquee.app.commands.releases;

import java.time.Instant;
import java.util.concurrent.Callable;
import marquee.app.commands.registry.ReasonOption;
import marquee.app.commands.registry.RegistryOptions;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.PipelineRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./marquee releases retrain}. */
@Command(
        name = "retrain",
        mixinStandardHelpOptions = true,
        description = {
            "Asks for a new release, trained on what people said since.",
            "The service that runs on the database trains it beside its work and brings it into service."
        })
final class RetrainRelease implements Callable<Integer> {

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Override
    public Integer call() {
        return registry.onDatabase(postgres -> {
            var decision = reason.decision();
            PipelineRun run = PipelineRuns.of(postgres).ask(decision.who(), decision.why(), Instant.now());
            registry.print("Run %d is %s; ./marquee releases runs shows how far it comes."
                    .formatted(run.id(), run.state().word()));
        });
    }
}
