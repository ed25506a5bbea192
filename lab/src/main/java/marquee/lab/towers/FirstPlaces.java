package marquee.lab.towers;

/** Puts a list before all else that is scored. */
public final class FirstPlaces {

    private FirstPlaces() {}

    /**
     * Gives the movies of a list scores above all others.
     *
     * @param rows in the order to show them
     * @param scores by row, changed here; what is not in the list stays behind it in the order it was in
     */
    public static void give(int[] rows, float[] scores) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        for (int place = 0; place < rows.length; place++) {
            scores[rows[place]] = highest + rows.length - place;
        }
    }
}
