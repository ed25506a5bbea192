package marquee.training.checkpoints;

import java.util.Optional;

/** What a training has finished so far, so that another process can go on after this one was killed. */
public interface Checkpoints {

    /** Keeps nothing. */
    Checkpoints NONE = new Checkpoints() {
        @Override
        public Optional<Checkpoint> find(String stage) {
            return Optional.empty();
        }

        @Override
        public void keep(String stage, Checkpoint checkpoint) {}
    };

    /** The last checkpoint of a stage of this very training. */
    Optional<Checkpoint> find(String stage);

    /** Keeps a checkpoint in place of the one before. */
    void keep(String stage, Checkpoint checkpoint);
}
