-- What people did and nobody has handled yet. An event is written in the transaction of the change that it tells of: there is
-- neither a change without its event nor an event without its change. One person's changes lock the person's row first, so
-- that their events stand in the order in which they happened.
CREATE TABLE outbox (
    place      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id   uuid NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now(),
    -- as marquee.events.schema.EventCodec has it
    event      bytea NOT NULL
);
