package marquee.towers.release;

import java.nio.file.Path;

/** A process that begins a draft in the models folder it is given, and says by its exit code whether it could. */
final class OtherWriter {

    static final int BEGAN = 42;
    static final int REFUSED = 43;

    private OtherWriter() {}

    public static void main(String... arguments) {
        System.exit(begins(Path.of(arguments[0])) ? BEGAN : REFUSED);
    }

    private static boolean begins(Path models) {
        try {
            new Releases(models).draft().close();
            return true;
        } catch (ReleaseException e) {
            return false;
        }
    }

    /** The exit code of one in this folder. */
    static int in(Path models) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherWriter.class.getName(),
                        models.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
