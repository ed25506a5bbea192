-- Which releases there are, which one is live, and who changed that. A database serves one data set, and one release of it.
CREATE TABLE releases (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number         text NOT NULL,
    state          text NOT NULL CHECK (state IN ('candidate', 'shadow', 'canary', 'live', 'retired')),
    manifest_hash  text NOT NULL,
    data_name      text NOT NULL,
    data_hash      text NOT NULL,
    data_watermark bigint,
    git_commit     text,
    image          text,
    metrics        jsonb NOT NULL,
    trained_at     timestamptz NOT NULL,
    registered_at  timestamptz NOT NULL DEFAULT now(),
    -- Its movie vectors in the index; empty until they are loaded.
    collections    text[] NOT NULL DEFAULT '{}',
    -- What was live before it was promoted, and is gone back to.
    replaced       bigint REFERENCES releases,
    -- Since when its files and vectors are gone.
    removed_at     timestamptz,
    CHECK (removed_at IS NULL OR state = 'retired')
);

CREATE UNIQUE INDEX releases_one_is_live ON releases (state) WHERE state = 'live';
CREATE UNIQUE INDEX releases_number ON releases (number) WHERE removed_at IS NULL;

-- Who changed a release's state, when, and why; written together with the change, and never changed.
CREATE TABLE release_changes (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    release    bigint NOT NULL REFERENCES releases,
    was        text,
    became     text NOT NULL,
    changed_by text NOT NULL,
    reason     text NOT NULL,
    forced     boolean NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX release_changes_of ON release_changes (release, id);

CREATE FUNCTION refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What is written in % stays as it is.', TG_TABLE_NAME;
END $$;

CREATE TRIGGER release_changes_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON release_changes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite();
