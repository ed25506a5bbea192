package marquee.backend.interactions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.util.List;
import marquee.backend.accounts.Caller;
import marquee.backend.accounts.Permissions;
import marquee.events.Event;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What people did, over HTTP. */
@RestController
class EventsController {

    private final EventReader reader;
    private final ClientEvents events;
    private final Permissions permissions;

    EventsController(EventReader reader, ClientEvents events, Permissions permissions) {
        this.reader = reader;
        this.events = events;
        this.permissions = permissions;
    }

    @Operation(
            summary = "Takes what people did: one event, or up to 500, all or none",
            description =
                    "202 means stored. An event that comes again with its event_id counts once, whatever else it says. What was"
                            + " rated is a rating as by /api/users/{id}/rate, but for one that tells of an earlier time than the"
                            + " rating that stands; what was played leaves the person's lists and joins their history.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(oneOf = {EventRequest.class, EventsRequest.class}))))
    @PostMapping("/api/events")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<AcceptedEvents> take(@Valid @RequestBody EventsRequest request, Caller caller) {
        return Mono.defer(() -> {
            List<Event> told = reader.events(request);
            List<Long> people = told.stream()
                    .flatMap(event -> event.personId().stream().boxed())
                    .distinct()
                    .toList();
            return permissions
                    .requireChange(caller, people)
                    .then(Mono.defer(() -> events.take(told)))
                    .thenReturn(new AcceptedEvents(told.size()));
        });
    }
}
