package marquee.backend.interactions;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What several people did, or one.
 *
 * @param events one after the other; all are taken or none
 */
@JsonDeserialize(using = OneOrMany.class)
record EventsRequest(
        @NotNull(message = "is missing") @Size(min = 1, max = MOST) @Schema(requiredMode = RequiredMode.REQUIRED)
        List<@NotNull @Valid EventRequest> events) {

    /** In one batch. */
    static final int MOST = 500;
}
