-- Crowd signals that nobody can set alone, kept in step with the ratings: how many people like a movie (four stars or more),
-- and how many of them said so lately. A person counts once for a movie, with the rating that stands; a rating that is taken
-- back or changed takes exactly its share along.

DROP INDEX movie_ratings_by_heat;
ALTER TABLE movie_ratings DROP COLUMN heat;
DROP FUNCTION hotter;

-- What a like at this time weighs: doubles every seven days, which orders movies in the same way at every moment and never
-- needs ageing (forward decay: Cormode, Shkapenyuk, Srivastava, Xu, ICDE 2009), and grows evenly in between, which is never
-- more than 6% off. A whole number, so that sums are exact and what was added can be taken off again. Likes before
-- 14 August 2025 weigh nothing.
CREATE FUNCTION weight_of_like(at timestamptz) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN (
        SELECT CASE WHEN weeks < 0 THEN 0 ELSE trunc(power(2::numeric, 10 + trunc(weeks)) * (1 + weeks - trunc(weeks))) END
        FROM (SELECT (extract(epoch FROM at) - 1755129600) / 604800) AS since (weeks));

-- What a rating weighs as a like.
CREATE FUNCTION weight_of_rating(half_stars integer, at timestamptz) RETURNS numeric
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN CASE WHEN half_stars >= 8 THEN weight_of_like(at) ELSE 0 END;

ALTER TABLE movie_ratings
    ADD COLUMN likes integer NOT NULL DEFAULT 0,
    -- the sum of their weights
    ADD COLUMN recent_likes numeric NOT NULL DEFAULT 0;

UPDATE movie_ratings AS m SET likes = r.likes, recent_likes = r.recent_likes
FROM (SELECT tmdb_id, count(*) AS likes, sum(weight_of_like(rated_at)) AS recent_likes
      FROM ratings WHERE half_stars >= 8 GROUP BY tmdb_id) AS r
WHERE r.tmdb_id = m.tmdb_id;

CREATE INDEX movie_ratings_by_recent_likes ON movie_ratings (recent_likes DESC, tmdb_id) WHERE recent_likes > 0;
