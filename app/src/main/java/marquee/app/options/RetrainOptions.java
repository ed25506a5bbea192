package marquee.app.options;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import marquee.pipeline.PipelineSettings;
import picocli.CommandLine.Option;

/** When releases are trained without being asked for; use it as a picocli {@code @Mixin}. */
public final class RetrainOptions {

    private static final String NEVER = "never";

    @Option(
            names = "--retrain-daily",
            paramLabel = "HH:MM",
            defaultValue = "03:00",
            description = {
                "Train a new release each day at this time in UTC, if people liked anything since, in a process of the"
                        + " lowest priority; or never (MARQUEE_RETRAIN_DAILY; default: 03:00)."
            })
    private String daily = "03:00";

    @Option(
            names = "--retrain-after",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Train one also after so many new likes; 0 is never (MARQUEE_RETRAIN_AFTER; default: 1000).")
    private int positives = 1_000;

    /**
     * What asks for a run.
     *
     * @throws IllegalArgumentException with one sentence that shows the form wanted
     */
    public PipelineSettings.Triggers triggers() {
        return new PipelineSettings.Triggers(daily.equals(NEVER) ? Optional.empty() : Optional.of(time()), positives);
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(daily);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "--retrain-daily is a time such as 03:00, or never; not '" + daily + "'.", e);
        }
    }
}
