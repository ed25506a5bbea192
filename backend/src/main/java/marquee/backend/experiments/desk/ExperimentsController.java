package marquee.backend.experiments.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import marquee.backend.input.PlainText;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Experiments, for operators. */
@RestController
@RequestMapping("/api/admin/experiments")
class ExperimentsController {

    private static final String NAME = "^[a-z0-9-]{1,64}$";
    private static final String NAME_RULE = "must be an experiment's name";
    private static final String HERE = " Open to operators, and where nobody signs in to this machine alone.";

    private final ExperimentDesk desk;

    ExperimentsController(ExperimentDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "All experiments, newest first", description = "Those that were stopped as well." + HERE)
    @GetMapping
    Mono<List<ExperimentView>> experiments() {
        return desk.all();
    }

    @Operation(summary = "An experiment, and who started and stopped it, when and why", description = HERE)
    @GetMapping("/{name}")
    Mono<ExperimentDetail> experiment(@PathVariable @Pattern(regexp = NAME, message = NAME_RULE) String name) {
        return desk.one(name);
    }

    @Operation(
            summary = "Starts an experiment",
            description = "Its definition is YAML or JSON. Every backend follows within 3 seconds." + HERE,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_YAML_VALUE,
                                        schema = @Schema(type = "object")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(type = "object"))
                            }))
    @PostMapping(consumes = {MediaType.APPLICATION_YAML_VALUE, MediaType.APPLICATION_JSON_VALUE})
    Mono<ExperimentDetail> startExperiment(
            @RequestBody @Pattern(regexp = PlainText.PROSE, message = PlainText.PROSE_RULE) String definition) {
        return desk.start(definition);
    }

    @Operation(summary = "Stops an experiment for good", description = "Its people have what everybody has." + HERE)
    @PostMapping("/{name}/stop")
    Mono<ExperimentDetail> stopExperiment(
            @PathVariable @Pattern(regexp = NAME, message = NAME_RULE) String name,
            @Valid @RequestBody StopReason reason) {
        return desk.stop(name, reason.decision());
    }
}
