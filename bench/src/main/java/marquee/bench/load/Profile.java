package marquee.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where processor time goes, by the JDK's flight recorder: each sample counts for the innermost part that its stack names.
 *
 * @param shares of the samples, by part
 * @param allocated bytes, estimated from the samples of allocations
 */
public record Profile(Map<String, Double> shares, long allocated) {

    /** Parts by the beginnings of class names; the first that fits counts. */
    private static final Map<String, String> PARTS = parts();

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("org.apache.lucene", "vector index");
        parts.put("marquee.index.qdrant", "Qdrant's client and gRPC");
        parts.put("io.qdrant", "Qdrant's client and gRPC");
        parts.put("io.grpc", "Qdrant's client and gRPC");
        parts.put("com.google.protobuf", "Qdrant's client and gRPC");
        parts.put("marquee.index", "vector index");
        parts.put("org.tensorflow", "TensorFlow");
        parts.put("ai.djl", "TensorFlow");
        parts.put("org.bytedeco", "TensorFlow");
        parts.put("marquee.towers", "TensorFlow");
        parts.put("tools.jackson", "JSON");
        parts.put("com.fasterxml", "JSON");
        parts.put("org.springframework.http.codec", "JSON");
        parts.put("io.r2dbc", "database driver");
        parts.put("org.springframework.r2dbc", "database driver");
        parts.put("marquee.backend", "Marquee");
        parts.put("org.springframework", "Spring");
        parts.put("io.micrometer", "Spring");
        parts.put("io.netty", "Netty and Reactor");
        parts.put("reactor", "Netty and Reactor");
        return parts;
    }

    /** Reads a recording. */
    static Profile of(Path recording) throws IOException {
        Map<String, Long> samples = new LinkedHashMap<>();
        Set<Long> known = new HashSet<>();
        long allocated = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                switch (event.getEventType().getName()) {
                    case "jdk.ExecutionSample", "jdk.NativeMethodSample" -> {
                        if (!isWaiting(event)) {
                            samples.merge(part(event), 1L, Long::sum);
                        }
                    }
                    case "jdk.ObjectAllocationSample" -> {
                        // A thread's first sample weighs all it allocated before the recording began.
                        if (!known.add(event.getThread().getId())) {
                            allocated += event.getLong("weight");
                        }
                    }
                    default -> {}
                }
            }
        }
        double all = samples.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Double> shares = new LinkedHashMap<>();
        samples.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(part -> shares.put(part.getKey(), part.getValue() / all));
        return new Profile(shares, allocated);
    }

    /** A thread in the kernel that waits for the network is no work. */
    private static boolean isWaiting(RecordedEvent event) {
        if (event.getStackTrace() == null || event.getStackTrace().getFrames().isEmpty()) {
            return true;
        }
        String method = event.getStackTrace().getFrames().getFirst().getMethod().getName();
        return method.contains("poll")
                || method.contains("Wait")
                || method.contains("accept")
                || method.contains("park");
    }

    private static String part(RecordedEvent event) {
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                if (type.startsWith(part.getKey())) {
                    return part.getValue();
                }
            }
        }
        return "the JDK alone";
    }
}
