package marquee.backend.interactions;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads one event as it is, and several as the list {@code events} or as a list alone. Errors name the place in the list. */
final class OneOrMany extends StdDeserializer<EventsRequest> {

    private static final String LIST = "events";

    OneOrMany() {
        super(EventsRequest.class);
    }

    @Override
    public EventsRequest deserialize(JsonParser json, DeserializationContext context) {
        JsonNode body = context.readTree(json);
        if (body.isArray()) {
            return new EventsRequest(events(body, context));
        }
        if (!body.isObject()) {
            return context.reportInputMismatch(EventsRequest.class, "not an object");
        }
        if (!body.has(LIST)) {
            return new EventsRequest(List.of(context.readTreeAsValue(body, EventRequest.class)));
        }
        if (!body.path(LIST).isArray()) {
            return notAList(context);
        }
        return new EventsRequest(events(body.path(LIST), context));
    }

    private EventsRequest notAList(DeserializationContext context) {
        try {
            return context.reportInputMismatch(List.class, "not a list");
        } catch (JacksonException e) {
            throw e.prependPath(this, LIST);
        }
    }

    private List<EventRequest> events(JsonNode list, DeserializationContext context) {
        List<EventRequest> events = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            try {
                events.add(context.readTreeAsValue(list.get(i), EventRequest.class));
            } catch (JacksonException e) {
                throw e.prependPath(this, i).prependPath(this, LIST);
            }
        }
        return events;
    }
}
