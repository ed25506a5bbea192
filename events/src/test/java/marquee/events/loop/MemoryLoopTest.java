package marquee.events.loop;

class MemoryLoopTest extends EventScripts {

    @Override
    protected LoopDriver driver() {
        return new MemoryDriver();
    }
}
