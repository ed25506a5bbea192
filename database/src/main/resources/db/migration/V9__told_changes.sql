-- Ids of events that changed something when they came, or would have: told again, whatever they say then, they change nothing.
-- Nobody is named here. Kept as long as such an event could be taken.
CREATE TABLE told_changes (
    event_id uuid PRIMARY KEY,
    told_at  timestamptz NOT NULL
);

CREATE INDEX told_changes_by_time ON told_changes (told_at);
