package marquee.training;

import java.nio.file.Path;

/** Trains a small release in a process of its own. */
final class SmallReleaseProcess {

    private SmallReleaseProcess() {}

    /** Trains it into the folder that is the only argument. */
    public static void main(String... arguments) {
        SmallRelease.in(Path.of(arguments[0]));
    }
}
