package marquee.training.settings;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything about the towers and their training that could be otherwise. Whoever wants something else names it:
 * {@code settings.with(settings.schedule().withMaxSteps(1_000))}.
 *
 * @param layers how wide the towers are
 * @param recency what the newest ratings count for
 * @param linear what training starts from
 * @param coldStart what is done for people and movies of whom little is known
 * @param sampling what an example shows
 * @param optimiser how a step moves the weights
 * @param schedule for how long steps are taken; with none, the linear start is served as it is
 */
public record TowerSettings(
        Layers layers,
        Recency recency,
        LinearModel linear,
        ColdStartSettings coldStart,
        Sampling sampling,
        Optimiser optimiser,
        StepSchedule schedule) {

    /** With fewer ratings the linear start serves as it is; docs/ablations.md, 5 and 9. */
    private static final int MANY_RATINGS = 200_000;

    private static final TowerSettings FOR_MANY_RATINGS = new TowerSettings(
            Layers.DEFAULT,
            Recency.DEFAULT,
            LinearModel.DEFAULT,
            ColdStartSettings.DEFAULT,
            Sampling.DEFAULT,
            Optimiser.DEFAULT,
            StepSchedule.DEFAULT);

    private static final TowerSettings FOR_FEW_RATINGS = FOR_MANY_RATINGS
            .with(ColdStartSettings.DEFAULT.withShortSteps(0).withLikedByAll(2))
            .with(Sampling.DEFAULT.withMaxHistory(200).withTargets(20).withHistoryDropout(0.5))
            .with(Optimiser.DEFAULT.withBatch(128).withLearningRate(3e-5))
            .with(StepSchedule.DEFAULT.withMaxSteps(0).withStepsPerCheck(25));

    /** The settings for so many ratings. */
    public static TowerSettings forRatings(int ratings) {
        return ratings < MANY_RATINGS ? FOR_FEW_RATINGS : FOR_MANY_RATINGS;
    }

    /** The same with another weight of the newest ratings. */
    public TowerSettings with(Recency other) {
        return new TowerSettings(layers, other, linear, coldStart, sampling, optimiser, schedule);
    }

    /** The same with another linear start. */
    public TowerSettings with(LinearModel other) {
        return new TowerSettings(layers, recency, other, coldStart, sampling, optimiser, schedule);
    }

    /** The same with something else done where little is known. */
    public TowerSettings with(ColdStartSettings other) {
        return new TowerSettings(layers, recency, linear, other, sampling, optimiser, schedule);
    }

    /** The same with other examples. */
    public TowerSettings with(Sampling other) {
        return new TowerSettings(layers, recency, linear, coldStart, other, optimiser, schedule);
    }

    /** The same with other moves of the weights. */
    public TowerSettings with(Optimiser other) {
        return new TowerSettings(layers, recency, linear, coldStart, sampling, other, schedule);
    }

    /** The same for another while. */
    public TowerSettings with(StepSchedule other) {
        return new TowerSettings(layers, recency, linear, coldStart, sampling, optimiser, other);
    }

    /** Every setting by its own name, whatever group it is in, for the manifest and for telling trainings apart. */
    public Map<String, String> toMap() {
        var map = new TreeMap<String, String>();
        for (RecordComponent group : TowerSettings.class.getRecordComponents()) {
            Object settings = value(group, this);
            for (RecordComponent setting : group.getType().getRecordComponents()) {
                map.put(setting.getName(), String.valueOf(value(setting, settings)));
            }
        }
        return map;
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
