package marquee.backend.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Text that no pattern holds back reaches databases and parsers as it is: no controller may forget one. */
class EveryTextTest {

    private static final List<Class<?>> CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("marquee.backend").stream()
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    @Test
    void every_text_parameter_has_a_pattern() {
        var parameters = CLASSES.stream()
                .filter(type -> type.isAnnotationPresent(RestController.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> holdsText(parameter.getAnnotatedType()))
                .toList();

        assertThat(parameters).hasSizeGreaterThan(10);
        assertThat(parameters.stream()
                        .filter(parameter -> !isBound(parameter, parameter.getAnnotatedType()))
                        .map(EveryTextTest::name))
                .isEmpty();
    }

    @Test
    void every_text_field_of_a_body_has_a_pattern() {
        var fields = CLASSES.stream()
                .filter(type -> type.isRecord() && type.getSimpleName().endsWith("Request"))
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(field -> holdsText(field.getAnnotatedType()))
                .toList();

        assertThat(fields).isNotEmpty();
        assertThat(fields.stream()
                        .filter(field -> !isBound(field.getAccessor(), field.getAnnotatedType()))
                        .map(RecordComponent::toString))
                .isEmpty();
    }

    private static boolean holdsText(AnnotatedType type) {
        return type.getType() == String.class || inside(type).anyMatch(EveryTextTest::holdsText);
    }

    private static boolean isBound(AnnotatedElement element, AnnotatedType type) {
        return element.isAnnotationPresent(Pattern.class)
                || type.isAnnotationPresent(Pattern.class)
                || inside(type).anyMatch(argument -> argument.isAnnotationPresent(Pattern.class));
    }

    private static Stream<AnnotatedType> inside(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType generic
                ? Arrays.stream(generic.getAnnotatedActualTypeArguments())
                : Stream.empty();
    }

    private static String name(Parameter parameter) {
        Method method = (Method) parameter.getDeclaringExecutable();
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(" + parameter.getName() + ")";
    }
}
