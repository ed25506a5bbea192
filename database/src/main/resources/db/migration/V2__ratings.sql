CREATE SEQUENCE new_user_ids START 1000000001;

CREATE TABLE users (
    -- the dataset's own ids; people who came here later start above 1,000,000,000
    id           bigint PRIMARY KEY,
    name         text NOT NULL,
    -- chosen at cold start
    genres       text[] NOT NULL DEFAULT '{}',
    rating_count integer NOT NULL DEFAULT 0,
    -- grows with every change of this person's ratings: what was computed from an older one is stale
    version      bigint NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX users_by_name ON users USING gin (lower(name) gin_trgm_ops);

-- Meant for 100 million rows: 8-byte columns first, one index, no foreign keys. Every writer locks the person's row first.
CREATE TABLE ratings (
    user_id    bigint NOT NULL,
    tmdb_id    bigint NOT NULL,
    rated_at   timestamptz NOT NULL,
    -- 1 to 10: half a star to five
    half_stars smallint NOT NULL CHECK (half_stars BETWEEN 1 AND 10),
    PRIMARY KEY (user_id, tmdb_id)
);

-- Requests that carried an Idempotency-Key, so that a repeated one is not applied again.
CREATE TABLE idempotency_keys (
    user_id    bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    key        text NOT NULL,
    tmdb_id    bigint NOT NULL,
    half_stars smallint NOT NULL,
    rated_at   timestamptz NOT NULL,
    PRIMARY KEY (user_id, key)
);

-- What everyone thinks of a movie, kept in step with the ratings.
CREATE TABLE movie_ratings (
    tmdb_id    bigint PRIMARY KEY,
    ratings    integer NOT NULL,
    half_stars bigint NOT NULL,
    -- log2 of the sum of 2^(t / half-life) over the times somebody rated it, t in seconds since 1970: decays by itself
    heat       double precision NOT NULL
);

CREATE INDEX movie_ratings_by_heat ON movie_ratings (heat DESC, tmdb_id);

-- Adds up heat: log2(2^a + 2^b), without leaving the range of a double.
CREATE FUNCTION hotter(a double precision, b double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN greatest(a, b) + ln(1 + power(2::double precision, greatest(-abs(a - b), -1000))) / ln(2::double precision);

-- Datasets whose people were copied to the end, so that a second start skips them.
CREATE TABLE ratings_imports (
    hash        text PRIMARY KEY,
    finished_at timestamptz NOT NULL
);
