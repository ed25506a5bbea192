package marquee.catalog;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import marquee.catalog.progress.Progress;

/** Remembers what a person was told. */
public record Notes(List<String> told) implements Progress {

    public Notes() {
        this(new CopyOnWriteArrayList<>());
    }

    @Override
    public Step start(String name, long total) {
        return Progress.silent().start(name, total);
    }

    @Override
    public void note(String text) {
        told.add(text);
    }
}
