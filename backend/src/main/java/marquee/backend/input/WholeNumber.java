package marquee.backend.input;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A whole number as JSON Schema has it: however it is written, 5.0 and 5e0 are 5; a text is none, and a missing one is 0. */
public final class WholeNumber extends StdDeserializer<Long> {

    public WholeNumber() {
        super(Long.class);
    }

    @Override
    public Long deserialize(JsonParser json, DeserializationContext context) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            try {
                BigDecimal number = json.getDecimalValue();
                return number.longValueExact();
            } catch (ArithmeticException notWholeOrTooLarge) {
                return context.reportInputMismatch(Long.class, "not a whole number");
            }
        }
        return context.reportInputMismatch(Long.class, "not a number");
    }

    @Override
    public Long getNullValue(DeserializationContext context) {
        return 0L;
    }
}
