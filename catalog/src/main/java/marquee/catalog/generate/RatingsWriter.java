package marquee.catalog.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import marquee.catalog.progress.Progress;
import marquee.catalog.simulation.Activity;
import marquee.catalog.simulation.Audience;

/** Writes ratings.csv and tags.csv, person by person: blocks of people on all cores, a few blocks ahead of the disk. */
final class RatingsWriter {

    private static final int PEOPLE_PER_BLOCK = 100;

    private final WorldPlan plan;
    private final Audience audience;
    private final Author author;

    RatingsWriter(WorldMovies world) {
        this.plan = world.plan();
        this.audience = new Audience(world.repertoire(), plan.seed());
        this.author = new Author(world);
    }

    void write(OutputStream ratings, OutputStream tags, Progress.Step step) throws IOException {
        new LineBuffer().text("userId,movieId,rating,timestamp\n").writeTo(ratings);
        new LineBuffer().text("userId,movieId,tag,timestamp\n").writeTo(tags);
        int[] activity = Activity.share(plan.ratings(), plan.people(), plan.mostPerPerson(), plan.seed());
        int threads = Runtime.getRuntime().availableProcessors();
        Deque<CompletableFuture<Block>> ahead = new ArrayDeque<>();
        try (ExecutorService cores = Executors.newFixedThreadPool(threads)) {
            for (int from = 0; from < plan.people(); from += PEOPLE_PER_BLOCK) {
                int first = from;
                ahead.add(CompletableFuture.supplyAsync(() -> block(first, activity), cores));
                if (ahead.size() > 2 * threads) {
                    ahead.remove().join().writeTo(ratings, tags, step);
                }
            }
            while (!ahead.isEmpty()) {
                ahead.remove().join().writeTo(ratings, tags, step);
            }
        }
    }

    private Block block(int first, int[] activity) {
        Block block = new Block(author, plan.seed());
        for (int i = first; i < Math.min(first + PEOPLE_PER_BLOCK, activity.length); i++) {
            block.person(i + 1);
            audience.rate(i + 1, activity[i], block);
        }
        return block;
    }
}
