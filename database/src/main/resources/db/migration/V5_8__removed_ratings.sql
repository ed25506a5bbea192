-- When somebody took a rating back, for as long as an event may be told late: an older rating of theirs that comes then, or
-- comes again, stays gone. Goes with the person.
CREATE TABLE removed_ratings (
    user_id    bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    tmdb_id    bigint NOT NULL,
    removed_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, tmdb_id)
);
