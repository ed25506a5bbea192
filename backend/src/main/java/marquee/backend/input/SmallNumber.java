package marquee.backend.input;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** The same as {@link WholeNumber} for numbers of 32 bits that may be missing. */
public final class SmallNumber extends StdDeserializer<Integer> {

    public SmallNumber() {
        super(Integer.class);
    }

    @Override
    public @Nullable Integer deserialize(JsonParser json, DeserializationContext context) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            try {
                return json.getDecimalValue().intValueExact();
            } catch (ArithmeticException notWholeOrTooLarge) {
                return context.reportInputMismatch(Integer.class, "not a whole number of this size");
            }
        }
        return context.reportInputMismatch(Integer.class, "not a number");
    }
}
