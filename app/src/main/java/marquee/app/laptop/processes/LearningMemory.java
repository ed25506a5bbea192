package marquee.app.laptop.processes;

import java.util.Map;

/**
 * How a process that learns is kept from taking more memory than it needs: by itself Java lets garbage lie for as long as there
 * is room, and what learns makes large arrays, few of which it needs for long.
 */
final class LearningMemory {

    /**
     * Few pools of the C library, by default eight for each core; and of TensorFlow none, whose own pool grows to twice what it
     * needs and is never given back.
     */
    static final Map<String, String> ENVIRONMENT =
            Map.of("MALLOC_ARENA_MAX", "2", "TF_ONEDNN_USE_SYSTEM_ALLOCATOR", "1");

    /** The one that touches least memory. */
    static final String COLLECTOR = "-XX:+UseSerialGC";

    private static final long MEGABYTE = 1 << 20;
    private static final long LEAST = 700 * MEGABYTE;
    private static final long OF_A_MOVIE = 24 << 10;
    private static final long OF_A_RATING = 128;

    private LearningMemory() {}

    /**
     * The largest heap for learning, as an option of Java: well above what it needs, which for ml-latest-small is 600 MB.
     *
     * @param most bytes that it may have at all
     */
    static String heap(LearningSize size, long most) {
        long needed = LEAST + OF_A_MOVIE * size.movies() + OF_A_RATING * size.ratings();
        return "-Xmx" + Math.min(most, needed) / MEGABYTE + "m";
    }
}
