package marquee.towers.inference;

import org.bytedeco.javacpp.Loader;
import org.tensorflow.internal.c_api.global.tensorflow;

/**
 * TensorFlow's native library, shared by training and DJL: extracted once by JavaCPP (into its cache, {@code
 * ~/.javacpp/cache} or the system property {@code org.bytedeco.javacpp.cachedir}) and never downloaded.
 */
public final class NativeTensorFlow {

    private NativeTensorFlow() {}

    /**
     * Loads the library and tells DJL to use this copy. Must run before DJL's first use; later calls do nothing.
     */
    public static void load() {
        Loaded.ensure();
    }

    private static final class Loaded {
        static {
            System.setProperty("TENSORFLOW_LIBRARY_PATH", Loader.load(tensorflow.class));
            System.setProperty("ai.djl.offline", "true");
            setDefault("TF_CPP_MIN_LOG_LEVEL", "1");
        }

        private static void setDefault(String property, String value) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, value);
            }
        }

        static void ensure() {
            // Touching the class runs the initialiser, once and for all threads.
        }
    }
}
