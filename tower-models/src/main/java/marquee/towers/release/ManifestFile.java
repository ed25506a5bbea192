package marquee.towers.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            return JSON.readValue(Files.readString(directory.resolve(NAME)), Form.class)
                    .manifest();
        } catch (IOException | JacksonException e) {
            throw ReleaseException.damaged(directory.resolve(NAME), e);
        }
    }

    static void write(Path directory, Manifest manifest) {
        try {
            Files.writeString(directory.resolve(NAME), text(manifest));
        } catch (IOException e) {
            throw new ReleaseException("Cannot write " + directory.resolve(NAME) + "; free some space.", e);
        }
    }

    /** What the file says: the same for equal manifests. */
    static String text(Manifest manifest) {
        return JSON.writeValueAsString(Form.of(manifest));
    }

    /** The keys of the file, which stay as they are: releases outlive the code that wrote them. */
    private record Form(
            int release,
            Instant createdAt,
            int dimension,
            Manifest.Data data,
            String textEncoder,
            List<Manifest.Segment> contentLayout,
            Map<String, String> parameters,
            Map<String, Double> metrics,
            Map<String, Double> baseline,
            boolean forced,
            Optional<String> gitCommit) {

        /** Copies the collections, and so refuses files that lack them. */
        Form {
            contentLayout = List.copyOf(contentLayout);
            parameters = Map.copyOf(parameters);
            metrics = Map.copyOf(metrics);
            baseline = Map.copyOf(baseline);
        }

        static Form of(Manifest manifest) {
            var publication = manifest.publication();
            var vectors = manifest.vectors();
            var validation = manifest.validation();
            return new Form(
                    publication.release(),
                    publication.createdAt(),
                    vectors.dimension(),
                    manifest.data(),
                    vectors.textEncoder(),
                    vectors.contentLayout(),
                    manifest.parameters(),
                    validation.metrics(),
                    validation.baseline(),
                    publication.forced(),
                    publication.gitCommit());
        }

        Manifest manifest() {
            return new Manifest(
                    new Manifest.Publication(release, createdAt, forced, gitCommit),
                    new Manifest.VectorFormat(dimension, textEncoder, contentLayout),
                    data,
                    parameters,
                    new Manifest.ValidationMetrics(metrics, baseline));
        }
    }
}
