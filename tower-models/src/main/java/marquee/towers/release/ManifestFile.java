package marquee.towers.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The manifest as {@code manifest.json}, snake_case. A release exists exactly when this file does. */
final class ManifestFile {

    static final String NAME = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ManifestFile() {}

    static boolean exists(Path directory) {
        return Files.isRegularFile(directory.resolve(NAME));
    }

    static Manifest read(Path directory) {
        try {
            return JSON.readValue(Files.readString(directory.resolve(NAME)), Manifest.class);
        } catch (IOException | JacksonException e) {
            throw ReleaseException.damaged(directory.resolve(NAME), e);
        }
    }

    static void write(Path directory, Manifest manifest) {
        try {
            Files.writeString(directory.resolve(NAME), JSON.writeValueAsString(manifest));
        } catch (IOException e) {
            throw new ReleaseException("Cannot write " + directory.resolve(NAME) + "; free some space.", e);
        }
    }
}
