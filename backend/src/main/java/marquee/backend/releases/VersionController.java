package marquee.backend.releases;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import marquee.towers.release.ContainerImage;
import marquee.towers.release.GitCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Says what runs here. */
@RestController
class VersionController {

    private final LiveReleases releases;
    private final @Nullable String commit = GitCommit.current().orElse(null);
    private final @Nullable String build = ContainerImage.current()
            .or(() -> Optional.ofNullable(VersionController.class.getPackage().getImplementationVersion()))
            .orElse(null);

    VersionController(LiveReleases releases) {
        this.releases = releases;
    }

    @Operation(summary = "Which release is in service here, and which code serves it")
    @GetMapping("/api/version")
    Mono<RunningVersion> version() {
        return Mono.fromSupplier(() ->
                new RunningVersion(releases.ifKnown().map(LiveRelease::release).orElse(null), commit, build));
    }
}
