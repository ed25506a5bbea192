package marquee.evaluation.data;

/**
 * RatingColumns in memory.
 *
 * @param item rows of the movies
 * @param halfStars stars, times two
 * @param seconds since 1970, without a sign
 * @param places where it stood in what was read; none where nobody asks
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ArrayColumns(int[] item, byte[] halfStars, int[] seconds, int[] places) implements RatingColumns {

    static ArrayColumns of(int ratings, boolean placed) {
        return new ArrayColumns(new int[ratings], new byte[ratings], new int[ratings], new int[placed ? ratings : 0]);
    }

    void copy(int to, RatingColumns from, int position) {
        item[to] = from.item(position);
        halfStars[to] = from.halfStars(position);
        seconds[to] = from.seconds(position);
        if (places.length > 0) {
            places[to] = from.place(position);
        }
    }

    @Override
    public int item(int position) {
        return item[position];
    }

    @Override
    public byte halfStars(int position) {
        return halfStars[position];
    }

    @Override
    public int seconds(int position) {
        return seconds[position];
    }

    @Override
    public int place(int position) {
        return places[position];
    }

    @Override
    public boolean placed() {
        return places.length == item.length;
    }

    @Override
    public boolean inFiles() {
        return false;
    }
}
