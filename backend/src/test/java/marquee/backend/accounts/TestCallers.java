package marquee.backend.accounts;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Callers without a database. */
public final class TestCallers {

    private TestCallers() {}

    /** What decides where nobody is asked who they are; whoever asks about products or operators fails. */
    @SuppressWarnings("NullAway")
    public static Permissions permissions() {
        return new Permissions(settings(Map.of()), null, null);
    }

    static AuthProperties settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("marquee.auth", AuthProperties.class);
    }
}
