package marquee.towers.inference;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.io.IOException;
import java.util.Map;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseException;
import marquee.towers.release.Tower;
import org.tensorflow.proto.ConfigProto;

/** Opens SavedModels in DJL and reads what they answer. */
final class DjlModel {

    private static final String ENGINE = "TensorFlow";

    private DjlModel() {}

    /** @param predictors how many work side by side, a thread each; without threads of its own, a model runs one of them */
    static Model open(Release release, Tower tower, int predictors) {
        release.verify(tower);
        NativeTensorFlow.load();
        var threads = ConfigProto.newBuilder()
                .setUsePerSessionThreads(true)
                .setIntraOpParallelismThreads(1)
                .setInterOpParallelismThreads(predictors)
                .build();
        var model = Model.newInstance(tower.folder(), Device.cpu(), ENGINE);
        try {
            model.load(release.savedModel(tower), null, Map.of("ConfigProto", threads));
            return model;
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw new ReleaseException(
                    "Cannot open " + release.savedModel(tower) + "; remove release " + release.id()
                            + " or train again.",
                    e);
        }
    }

    /** The rows of the only output. */
    static float[][] rows(NDList output) {
        NDArray array = output.singletonOrThrow();
        int columns = Math.toIntExact(array.getShape().get(1));
        float[] flat = array.toFloatArray();
        var rows = new float[flat.length / columns][columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(flat, i * columns, rows[i], 0, columns);
        }
        return rows;
    }

    /** An array under the name the SavedModel's signature gives it; a wrong name would crash the process. */
    static NDArray named(String name, NDArray array) {
        array.setName(name);
        return array;
    }
}
