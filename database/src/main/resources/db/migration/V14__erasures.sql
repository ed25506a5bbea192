-- Who asked to be forgotten, and how far that has come. The person is named for as long as something of theirs is left; what
-- stays afterwards names nobody.
CREATE TABLE erasures (
    -- That of the event which tells of it.
    id        uuid PRIMARY KEY,
    person_id bigint UNIQUE,
    asked_at  timestamptz NOT NULL,
    done_at   timestamptz,
    CHECK ((person_id IS NULL) = (done_at IS NOT NULL))
);

CREATE INDEX erasures_open ON erasures (asked_at) WHERE done_at IS NULL;

-- One row for each place where something of a person may lie.
CREATE TABLE erasure_stores (
    erasure uuid NOT NULL REFERENCES erasures ON DELETE CASCADE,
    -- As marquee.registry.erasures.ErasedStore has it.
    store   text NOT NULL,
    state   text NOT NULL CHECK (state IN ('pending', 'done', 'failed')),
    -- Since when.
    at      timestamptz NOT NULL,
    -- What it waits for, or what went wrong; never a person's number.
    says    text NOT NULL DEFAULT '',
    PRIMARY KEY (erasure, store)
);
