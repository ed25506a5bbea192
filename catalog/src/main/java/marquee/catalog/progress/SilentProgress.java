package marquee.catalog.progress;

/** Says nothing. */
enum SilentProgress implements Progress, Progress.Step {
    INSTANCE;

    @Override
    public Step start(String name, long total) {
        return this;
    }

    @Override
    public void advance(long units) {}

    @Override
    public void note(String text) {}

    @Override
    public void close() {}
}
