package marquee.towers;

/** What those who compare movies with each other need to know about their vectors. */
public final class MovieVectors {

    private MovieVectors() {}

    /**
     * A movie's vector without its last dimension, which says nothing of the movie: it fills the vector up to length
     * one, and people have 0 there. Left in, it makes all movies look alike that few people rated, since the rest of
     * their vectors is short.
     *
     * @return a copy, shorter than one
     */
    public static float[] withoutFilling(float[] movie) {
        float[] told = movie.clone();
        told[told.length - 1] = 0;
        return told;
    }
}
