package marquee.backend.crowd;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The genres over HTTP. */
@RestController
class GenreController {

    private final PopularityWatch popularity;

    GenreController(PopularityWatch popularity) {
        this.popularity = popularity;
    }

    @Operation(summary = "Every genre of the catalogue, the commonest first")
    @GetMapping("/api/genres")
    Mono<GenreList> genres() {
        return Mono.fromSupplier(() -> new GenreList(popularity.now().genres()));
    }
}
