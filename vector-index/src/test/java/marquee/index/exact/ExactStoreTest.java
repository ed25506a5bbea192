package marquee.index.exact;

import marquee.index.VectorStore;
import marquee.index.VectorStoreContract;

class ExactStoreTest extends VectorStoreContract {

    @Override
    protected VectorStore open() {
        return new ExactStore();
    }

    @Override
    protected VectorStore reopen(VectorStore store) {
        return store;
    }
}
