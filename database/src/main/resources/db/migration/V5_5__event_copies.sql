-- Names this database for good, wherever it is restored: what copies its events elsewhere knows them by it.
CREATE TABLE event_source (
    the_only_one boolean PRIMARY KEY DEFAULT true CHECK (the_only_one),
    id           uuid NOT NULL DEFAULT gen_random_uuid()
);

INSERT INTO event_source DEFAULT VALUES;

-- Who copies events to ClickHouse locks this row first, as the relay does its own.
INSERT INTO relays VALUES ('clickhouse');
