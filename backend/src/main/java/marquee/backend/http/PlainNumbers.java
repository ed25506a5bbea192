package marquee.backend.http;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Numbers in addresses are written as in JSON: no hexadecimal ones, none with spaces between the digits. */
@Configuration(proxyBeanMethods = false)
class PlainNumbers implements WebFluxConfigurer {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Integer.class, written(WHOLE, Integer::valueOf));
        registry.addConverter(String.class, Long.class, written(WHOLE, Long::valueOf));
        registry.addConverter(String.class, Double.class, written(NUMBER, Double::valueOf));
    }

    private static <N extends Number> Converter<String, N> written(Pattern form, Function<String, N> number) {
        return text -> {
            if (!form.matcher(text).matches()) {
                throw new NumberFormatException("not written as a number");
            }
            return number.apply(text);
        };
    }
}
