-- What people said of movies beside ratings. Every writer locks the person's row first; the version of the person grows with
-- every change, as it does with ratings.
CREATE TABLE marks (
    user_id   bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    tmdb_id   bigint NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('not-interested', 'seen', 'watchlist')),
    marked_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, tmdb_id, kind)
);

-- Those that what was told later has not overtaken: a movie that was seen, rated or refused since has left the watchlist, one
-- that was put there or rated since is no longer refused. Nothing is deleted by that, so that taking the later word back
-- brings the earlier one back.
CREATE VIEW standing_marks AS
SELECT m.user_id, m.tmdb_id, m.kind, m.marked_at
FROM marks m
WHERE NOT EXISTS (
        SELECT FROM marks later
        WHERE later.user_id = m.user_id AND later.tmdb_id = m.tmdb_id AND later.marked_at > m.marked_at
          AND (m.kind, later.kind) IN
              (('watchlist', 'seen'), ('watchlist', 'not-interested'), ('not-interested', 'watchlist')))
  AND (m.kind = 'seen' OR NOT EXISTS (
        SELECT FROM ratings r
        WHERE r.user_id = m.user_id AND r.tmdb_id = m.tmdb_id AND r.rated_at > m.marked_at));
