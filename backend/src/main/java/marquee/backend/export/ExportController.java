package marquee.backend.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A person's data over HTTP. */
@RestController
class ExportController {

    /** Rows that are sent together. */
    private static final int ROWS = 200;

    private final Export export;

    ExportController(Export export) {
        this.export = export;
    }

    @Operation(
            summary = "All there is about a person, as a file",
            description = "Sent as it is read, however much it is. An answer that breaks off is no JSON: ask again.")
    @ApiResponse(
            responseCode = "200",
            description = "Everything that is kept of them.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PersonExport.class)))
    @GetMapping(path = "/api/users/{id:-?[0-9]+}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Flux<DataBuffer>>> export(@PathVariable("id") long id) {
        return export.of(id)
                .map(pieces -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, file(id).toString())
                        .body(pieces.buffer(ROWS).map(rows -> bytes(String.join("", rows)))));
    }

    private static ContentDisposition file(long id) {
        return ContentDisposition.attachment()
                .filename("marquee-person-" + id + ".json")
                .build();
    }

    private static DataBuffer bytes(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
