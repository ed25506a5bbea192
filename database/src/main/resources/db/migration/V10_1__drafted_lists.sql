-- Lists that were drafted from the orders of two variants, for as long as their experiment runs.
CREATE TABLE drafted_lists (
    recommendation_id text PRIMARY KEY,
    label             text NOT NULL,
    person_id         bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    -- Ids with commas between them, in the order in which they were shown; a plus before those that the treatment chose.
    movies            text NOT NULL,
    made_at           timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX drafted_lists_of ON drafted_lists (person_id);
CREATE INDEX drafted_lists_newest ON drafted_lists (label, made_at);
