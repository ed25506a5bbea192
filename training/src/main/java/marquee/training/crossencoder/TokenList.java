package marquee.training.crossencoder;

/**
 * One person's candidates as tokens.
 *
 * @param user row of the person
 * @param query tokens of what the person likes
 * @param texts tokens of each candidate
 * @param relevant beside the texts, which turned out relevant
 * @param allRelevant how many movies turned out relevant, candidates or not
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
record TokenList(int user, int[] query, int[][] texts, boolean[] relevant, int allRelevant) {

    private static final int TOP = 10;

    int size() {
        return texts.length;
    }

    /** Whether one of the candidates turned out relevant; of other lists nothing can be learned. */
    boolean hasRelevant() {
        for (boolean one : relevant) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /** nDCG@10 of the candidates in the order of some scores; of equal ones the first comes first. */
    double ndcg(float[] scores) {
        double gain = 0;
        for (int place = 0; place < size(); place++) {
            int rank = relevant[place] ? rank(scores, place) : TOP;
            gain += rank < TOP ? 1 / log2(rank + 2) : 0;
        }
        double ideal = 0;
        for (int rank = 0; rank < Math.min(TOP, allRelevant); rank++) {
            ideal += 1 / log2(rank + 2);
        }
        return ideal == 0 ? 0 : gain / ideal;
    }

    private int rank(float[] scores, int place) {
        int better = 0;
        for (int other = 0; other < scores.length; other++) {
            boolean before = scores[other] > scores[place] || (scores[other] == scores[place] && other < place);
            better += before ? 1 : 0;
        }
        return better;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
