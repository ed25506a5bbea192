package marquee.backend.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes records as they travel: names in snake_case, and in answers every field required, the optional ones as null
 * when absent.
 */
@Component
final class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json.mapper().constructType(type.getType());
        if (java != null && java.isRecordType()) {
            Schema<?> model = context.getDefinedModels().get(java.getRawClass().getSimpleName());
            if (model != null) {
                describe(model, java.getRawClass());
            }
        }
        return schema;
    }

    @SuppressWarnings("rawtypes") // swagger's own signature
    private static void describe(Schema<?> model, Class<?> type) {
        Map<String, Schema> described = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        boolean answer = !type.getSimpleName().endsWith("Request");
        for (RecordComponent component : components(type).toList()) {
            Schema<?> property = model.getProperties().get(component.getName());
            if (property == null) {
                return; // described already
            }
            String name = snakeCase(component.getName());
            described.put(name, optional(component) ? orNull(component, property) : property);
            if (answer || required(model, component)) {
                required.add(name);
            }
        }
        model.setProperties(described);
        model.setRequired(required);
    }

    /** The fields as they travel: those of a group stand in its place. */
    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? components(component.getType())
                        : Stream.of(component));
    }

    private static boolean required(Schema<?> model, RecordComponent component) {
        return model.getRequired() != null && model.getRequired().contains(component.getName());
    }

    private static boolean optional(RecordComponent component) {
        return component.getType() == Optional.class
                || component.getType() == OptionalInt.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(RecordComponent component, Schema<?> property) {
        if (property.get$ref() != null) {
            return eitherOr(property);
        }
        Schema<?> schema = component.getType() == OptionalInt.class ? new IntegerSchema() : property;
        Set<String> types =
                new LinkedHashSet<>(schema.getTypes() == null ? Set.of(schema.getType()) : schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        schema.setName(property.getName()); // by which a group's fields are found
        return schema;
    }

    /** What refers to another schema has no types of its own to which null could be added. */
    private static Schema<?> eitherOr(Schema<?> reference) {
        var nothing = new Schema<>(SpecVersion.V31);
        nothing.addType("null");
        var either = new Schema<>(SpecVersion.V31);
        either.setOneOf(List.of(reference, nothing));
        either.setName(reference.getName());
        return either;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
