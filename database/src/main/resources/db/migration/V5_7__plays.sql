-- What people watched: it joins their history, as a like where they have not rated it. Every writer locks the person's row
-- first; the version of the person grows with every change, as it does with ratings.
CREATE TABLE plays (
    user_id   bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    tmdb_id   bigint NOT NULL,
    played_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, tmdb_id)
);

-- What was watched since it was put there has left the watchlist as well.
CREATE OR REPLACE VIEW standing_marks AS
SELECT m.user_id, m.tmdb_id, m.kind, m.marked_at
FROM marks m
WHERE NOT EXISTS (
        SELECT FROM marks later
        WHERE later.user_id = m.user_id AND later.tmdb_id = m.tmdb_id AND later.marked_at > m.marked_at
          AND (m.kind, later.kind) IN
              (('watchlist', 'seen'), ('watchlist', 'not-interested'), ('not-interested', 'watchlist')))
  AND (m.kind = 'seen' OR NOT EXISTS (
        SELECT FROM ratings r
        WHERE r.user_id = m.user_id AND r.tmdb_id = m.tmdb_id AND r.rated_at > m.marked_at))
  AND (m.kind <> 'watchlist' OR NOT EXISTS (
        SELECT FROM plays p
        WHERE p.user_id = m.user_id AND p.tmdb_id = m.tmdb_id AND p.played_at > m.marked_at));
