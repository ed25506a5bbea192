-- Newcomers whose request carried an Idempotency-Key, so that a repeated one finds the same person.
CREATE TABLE newcomer_keys (
    key     text PRIMARY KEY,
    -- SHA-256 of what the newcomer said
    said    text NOT NULL,
    user_id bigint REFERENCES users ON DELETE CASCADE,
    came_at timestamptz NOT NULL
);

CREATE INDEX newcomer_keys_by_age ON newcomer_keys (came_at);
CREATE INDEX newcomer_keys_by_user ON newcomer_keys (user_id);
