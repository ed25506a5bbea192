package marquee.backend.http.bodies;

import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** An id that may be left out is still a number when it is there: an empty one is none, nor one in hexadecimal digits. */
@Configuration(proxyBeanMethods = false)
class PlainNumbers implements WebFluxConfigurer {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,19}");

    @Override
    public void addFormatters(FormatterRegistry registry) {
        Converter<String, Long> whole = PlainNumbers::whole;
        registry.addConverter(String.class, Long.class, whole);
    }

    private static Long whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new NumberFormatException("not written as a number");
        }
        return Long.valueOf(text);
    }
}
