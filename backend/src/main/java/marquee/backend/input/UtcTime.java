package marquee.backend.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A moment since 1970 as RFC 3339 has it, such as 2026-11-26T20:15:00Z; a number is none. */
public final class UtcTime extends StdDeserializer<Instant> {

    public UtcTime() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            try {
                Instant time = OffsetDateTime.parse(json.getString()).toInstant();
                if (!time.isBefore(Instant.EPOCH)) {
                    return time;
                }
            } catch (DateTimeException notATime) {
                return context.reportInputMismatch(Instant.class, "not a time such as 2026-11-26T20:15:00Z");
            }
        }
        return context.reportInputMismatch(Instant.class, "not a time since 1970 such as 2026-11-26T20:15:00Z");
    }
}
