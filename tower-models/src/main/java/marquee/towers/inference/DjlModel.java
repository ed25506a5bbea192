package marquee.towers.inference;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.io.IOException;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseException;
import marquee.towers.release.Tower;

/** Opens SavedModels in DJL and reads what they answer. */
final class DjlModel {

    private static final String ENGINE = "TensorFlow";

    private DjlModel() {}

    static Model open(Release release, Tower tower) {
        NativeTensorFlow.load();
        var model = Model.newInstance(tower.folder(), Device.cpu(), ENGINE);
        try {
            model.load(release.savedModel(tower));
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
