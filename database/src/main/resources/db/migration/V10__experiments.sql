-- What is tried on whom. A name is used once, since events tell of it for as long as they are kept.
CREATE TABLE experiments (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL UNIQUE,
    layer      text NOT NULL,
    salt       text NOT NULL,
    -- As it was given, YAML or JSON.
    definition text NOT NULL,
    -- Releases that variants name, which stay open meanwhile, and are kept.
    releases   text[] NOT NULL,
    -- Business rules that variants name, which are not ended meanwhile.
    rules      text[] NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    -- The watermark of the store of events when it was first looked at: what is behind it was before the experiment.
    since      bigint,
    -- What the last look at it said, for whoever asks; null before the first.
    results    jsonb,
    stopped_at timestamptz
);

CREATE UNIQUE INDEX experiments_one_a_layer ON experiments (layer) WHERE stopped_at IS NULL;
CREATE UNIQUE INDEX experiments_one_a_salt ON experiments (salt) WHERE stopped_at IS NULL;

-- Who started and stopped it, when, and why; written together with the change, and never changed.
CREATE TABLE experiment_changes (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    experiment bigint NOT NULL REFERENCES experiments,
    became     text NOT NULL CHECK (became IN ('running', 'stopped')),
    changed_by text NOT NULL,
    reason     text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX experiment_changes_of ON experiment_changes (experiment, id);

CREATE TRIGGER experiment_changes_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON experiment_changes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite();

-- Answers are added up for experiments as they are for canaries, with the time that they took.
ALTER TABLE canary_answers RENAME TO variant_answers;
ALTER INDEX canary_answers_pkey RENAME TO variant_answers_pkey;
ALTER INDEX canary_answers_of RENAME TO variant_answers_of;
ALTER TABLE variant_answers ADD micros bigint NOT NULL DEFAULT 0;
