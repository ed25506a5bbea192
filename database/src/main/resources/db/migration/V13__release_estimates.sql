-- Which answers tell what other releases would have earned, and what was found.

-- Something of it was left to chance.
ALTER TABLE kept_answers ADD COLUMN explored boolean NOT NULL DEFAULT false;

CREATE INDEX kept_answers_explored ON kept_answers (at) WHERE explored;

CREATE TABLE release_estimates (
    release  bigint PRIMARY KEY REFERENCES releases,
    -- When the last one was begun, by the service's clock.
    at       timestamptz NOT NULL,
    -- As marquee.registry.ReleaseEstimate has it; null until one was made.
    estimate jsonb
);
