package marquee.backend.releases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Releases, for operators. */
@RestController
@RequestMapping("/api/admin/releases")
class ReleasesController {

    private static final String NUMBER = "^[1-9][0-9]{0,8}$";
    private static final String NUMBER_RULE = "must be a release's number";
    private static final String HERE = " Open to operators, and where nobody signs in to this machine alone.";

    private final ReleaseDesk desk;

    ReleasesController(ReleaseDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "All releases, newest first", description = "Those that are gone as well." + HERE)
    @GetMapping
    Mono<List<ReleaseView>> all() {
        return desk.all();
    }

    @Operation(summary = "A release, and who changed its state, when and why", description = HERE)
    @GetMapping("/{release:[0-9]+}")
    Mono<ReleaseDetail> one(@PathVariable @Pattern(regexp = NUMBER, message = NUMBER_RULE) String release) {
        return desk.one(release);
    }

    @Operation(
            summary = "Makes a release live",
            description = "The one before is kept to go back to. Every backend follows within 3 seconds." + HERE)
    @PostMapping("/{release:[0-9]+}/promote")
    Mono<ReleaseView> promote(
            @PathVariable @Pattern(regexp = NUMBER, message = NUMBER_RULE) String release,
            @Valid @RequestBody ReleaseReason reason) {
        return desk.promote(release, reason.decision());
    }

    @Operation(
            summary = "Begins to try a release on a share of the people",
            description = "It gets more of them, becomes live or goes back by what comes of it." + HERE)
    @PostMapping("/{release:[0-9]+}/canary")
    Mono<ReleaseView> canary(
            @PathVariable @Pattern(regexp = NUMBER, message = NUMBER_RULE) String release,
            @Valid @RequestBody ReleaseReason reason) {
        return desk.startCanary(release, reason.decision());
    }

    @Operation(summary = "Gives a release up", description = "The live one cannot be." + HERE)
    @PostMapping("/{release:[0-9]+}/retire")
    Mono<ReleaseView> retire(
            @PathVariable @Pattern(regexp = NUMBER, message = NUMBER_RULE) String release,
            @Valid @RequestBody ReleaseReason reason) {
        return desk.retire(release, reason.decision());
    }

    @Operation(
            summary = "Makes the release live that the live one replaced",
            description = "Every backend has kept it open." + HERE)
    @PostMapping("/rollback")
    Mono<ReleaseView> rollback(@Valid @RequestBody ReleaseReason reason) {
        return desk.rollback(reason.decision());
    }

    @Operation(
            summary = "Answers when this backend serves what is live",
            description = "Backends follow by themselves." + HERE)
    @PostMapping("/reload")
    Mono<ServedRelease> reload() {
        return desk.reload();
    }
}
