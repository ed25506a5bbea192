package marquee.lab.discoveries;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Figures;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.metrics.Ndcg;
import marquee.evaluation.protocols.HalfTold;
import marquee.evaluation.splits.Question;
import marquee.evaluation.splits.Split;
import marquee.lab.EvaluationData;
import marquee.lab.ranking.RankedTowersRecommender;
import marquee.lab.towers.ServedLists;
import marquee.ranking.candidates.Scored;
import marquee.ranking.rules.Fatigue;

/**
 * A month of visits, replayed for people whom the training has not seen ({@link HalfTold}): on twelve days of thirty, drawn at
 * random, they are shown twenty movies, choose those that they turn out to like, which leave their lists, and pass over all
 * others. With what they pass over fading, and without.
 */
public final class FatigueMeasure implements Measure {

    private static final int DAYS = 30;
    private static final int VISITS = 12;
    private static final int SHOWN = 20;
    private static final Ndcg NDCG = new Ndcg(10);
    private static final Instant BEGIN = Instant.parse("2026-01-01T20:00:00Z");

    @Override
    public Map<String, Figures> run(EvaluationData data, int seed, boolean validation, Progress progress) {
        var folds = new HalfTold().split(data.interactions(), data.content(), seed);
        Split split = validation ? folds.validation() : folds.test();
        var people = split.questions().stream()
                .filter(question -> question.relevant().length > 0)
                .toList();
        try (var lists = RankedTowersRecommender.served(progress).lists(split.training(), seed)) {
            float[][] scores =
                    lists.towers().score(people.stream().map(Question::person).toList());
            Map<String, Figures> figures = new LinkedHashMap<>();
            figures.put("nothing fades", replayed(people, scores, lists, seed, Optional.empty()));
            figures.put("as served", replayed(people, scores, lists, seed, Optional.of(Fatigue.SERVED)));
            return figures;
        }
    }

    private static Figures replayed(
            List<Question> people, float[][] scores, ServedLists lists, int seed, Optional<Fatigue> fatigue) {
        var month = new Month();
        for (int i = 0; i < people.size(); i++) {
            replay(people.get(i), scores[i], lists, days(new Random(seed * 100_003L + i)), fatigue, month);
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("repeats", month.repeats / month.places);
        figures.put("ndcg@10", month.ndcg / month.judged);
        figures.put("ndcg@10, first visit", month.first / people.size());
        figures.put("found", month.found / month.liked);
        return new Figures(figures);
    }

    private static void replay(
            Question question, float[] scores, ServedLists lists, int[] days, Optional<Fatigue> fatigue, Month month) {
        var hidden = new IntOpenHashSet();
        for (int i = 0; i < question.person().seen(); i++) {
            hidden.add(question.person().movie(i));
        }
        var liked = new IntOpenHashSet(question.relevant());
        month.liked += liked.size();
        Map<Long, List<Long>> passed = new HashMap<>();
        for (int visit = 0; visit < days.length; visit++) {
            Instant now = BEGIN.plus(Duration.ofDays(days[visit]));
            var list = lists.list(question.person(), scores, hidden, SHOWN, fading(passed, now, fatigue));
            if (!liked.isEmpty()) {
                double ndcg =
                        NDCG.of(Judged.of(rows(list), liked.intStream().sorted().toArray()));
                month.ndcg += ndcg;
                month.judged++;
                month.first += visit == 0 ? ndcg : 0;
            }
            for (Scored one : list) {
                month.places += visit == 0 ? 0 : 1;
                month.repeats += passed.containsKey(one.movieId()) ? 1 : 0;
                if (liked.remove(one.row())) {
                    month.found++;
                    hidden.add(one.row());
                } else {
                    passed.computeIfAbsent(one.movieId(), any -> new ArrayList<>())
                            .add(now.getEpochSecond());
                }
            }
        }
    }

    private static Long2DoubleOpenHashMap fading(Map<Long, List<Long>> passed, Instant now, Optional<Fatigue> fatigue) {
        var fading = new Long2DoubleOpenHashMap();
        fatigue.ifPresent(rule -> passed.forEach((movie, times) -> fading.put(
                movie.longValue(),
                rule.fading(times.stream().mapToLong(Long::longValue).toArray(), now))));
        return fading;
    }

    private static int[] rows(List<Scored> list) {
        return list.stream().mapToInt(Scored::row).toArray();
    }

    private static int[] days(Random random) {
        return IntStream.generate(() -> random.nextInt(DAYS))
                .distinct()
                .limit(VISITS)
                .sorted()
                .toArray();
    }

    /** What adds up over all visits of all people. */
    private static final class Month {
        private double places;
        private double repeats;
        private double ndcg;
        private double judged;
        private double first;
        private double liked;
        private double found;
    }
}
