package marquee.events.postgres;

import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.store.InteractionStore;
import marquee.events.store.InteractionStoreContract;

class PostgresInteractionStoreTest extends InteractionStoreContract {

    private final Postgres database = TestDatabase.fresh();

    @Override
    protected InteractionStore open() {
        return PostgresInteractionStore.open(database);
    }

    @Override
    protected void spoil() {
        TestDatabase.execute(
                database,
                "INSERT INTO events (event_id, type, person_id, at, event) VALUES (gen_random_uuid(), 'rated', 1, now(), 'x')");
    }
}
