package marquee.events.postgres;

import marquee.database.TestDatabase;
import marquee.events.store.InteractionStore;
import marquee.events.store.InteractionStoreContract;

class PostgresInteractionStoreTest extends InteractionStoreContract {

    @Override
    protected InteractionStore open() {
        return PostgresInteractionStore.open(TestDatabase.fresh());
    }
}
