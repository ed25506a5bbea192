CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- What two spellings of a title have in common: no case, no accents, no punctuation, single spaces.
CREATE FUNCTION searchable(title text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN btrim(regexp_replace(lower(unaccent('unaccent'::regdictionary, title)), '[[:punct:][:space:]]+', ' ', 'g'));

CREATE TABLE movies (
    tmdb_id         bigint PRIMARY KEY,
    title           text NOT NULL,
    year            integer,
    genres          text[] NOT NULL,
    tags            text[] NOT NULL,
    overview        text,
    tagline         text,
    runtime_minutes integer,
    keywords        text[] NOT NULL,
    people          text[] NOT NULL,
    poster_path     text,
    backdrop_path   text,
    language        text,
    vote_average    double precision NOT NULL,
    vote_count      integer NOT NULL,
    -- how many people rated the movie here, as of the last refresh of the search
    rating_count    integer NOT NULL DEFAULT 0,
    fame            integer NOT NULL GENERATED ALWAYS AS (vote_count + rating_count) STORED,
    -- with a space at either end, so that every word has them
    search_title    text NOT NULL GENERATED ALWAYS AS (' ' || searchable(title) || ' ') STORED
);

CREATE INDEX movies_by_word ON movies USING gin (search_title gin_trgm_ops);
CREATE INDEX movies_by_title ON movies (search_title text_pattern_ops);
CREATE INDEX movies_by_genre ON movies USING gin (genres);
-- Holds the title too: a search for common letters walks down from the most famous without looking at the table.
CREATE INDEX movies_by_fame ON movies (fame DESC, tmdb_id) INCLUDE (search_title);

-- What TMDB said, apart from the catalogue: it expires, and it must never reach the training of a model.
CREATE TABLE tmdb_movies (
    tmdb_id         bigint PRIMARY KEY REFERENCES movies ON DELETE CASCADE,
    found           boolean NOT NULL,
    fetched_at      timestamptz NOT NULL,
    overview        text,
    tagline         text,
    runtime_minutes integer,
    keywords        text[] NOT NULL,
    people          text[] NOT NULL,
    poster_path     text,
    backdrop_path   text,
    vote_average    double precision,
    vote_count      integer
);

CREATE INDEX tmdb_movies_by_age ON tmdb_movies (fetched_at);

-- Catalogues that were imported to the end, so that a second start skips them.
CREATE TABLE catalogue_imports (
    hash        text PRIMARY KEY,
    movies      bigint NOT NULL,
    finished_at timestamptz NOT NULL
);
