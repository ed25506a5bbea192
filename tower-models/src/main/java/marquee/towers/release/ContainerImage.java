package marquee.towers.release;

import java.util.Optional;

/** The container image that the program runs in, as whoever starts it says. */
public final class ContainerImage {

    private ContainerImage() {}

    /** Empty outside of an image. */
    public static Optional<String> current() {
        return Optional.ofNullable(System.getenv("MARQUEE_IMAGE")).filter(image -> !image.isBlank());
    }
}
