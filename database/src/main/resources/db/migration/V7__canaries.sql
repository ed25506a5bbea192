-- A release that gets the people share by share; the latest row of the release that is in the state 'canary' is the one that runs.
CREATE TABLE canaries (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    release    bigint NOT NULL REFERENCES releases,
    -- The live one that it is compared with.
    control    bigint NOT NULL REFERENCES releases,
    begun_at   timestamptz NOT NULL DEFAULT now(),
    -- Percent of the people by step; empty until its plan is made, and nobody has it before.
    shares     integer[] NOT NULL DEFAULT '{}',
    step       integer NOT NULL DEFAULT 0 CHECK (step >= 0),
    -- Watermarks of the store of events: what is behind them was before the canary, or before its step.
    since      bigint NOT NULL DEFAULT 0,
    step_since bigint NOT NULL DEFAULT 0,
    CHECK (step < greatest(cardinality(shares), 1))
);

CREATE INDEX canaries_of ON canaries (release, id);
CREATE UNIQUE INDEX releases_one_is_canary ON releases (state) WHERE state = 'canary';
