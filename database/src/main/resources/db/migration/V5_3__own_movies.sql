-- What other products said of the catalogue by its door: movies that they brought or changed, which no import overwrites,
-- those that cannot be watched for now, and those that no import brings back.
CREATE TABLE own_movies (
    tmdb_id bigint PRIMARY KEY,
    state   text NOT NULL CHECK (state IN ('listed', 'unavailable', 'delisted')),
    -- of the catalogue when it was said
    version bigint NOT NULL
);

CREATE INDEX own_movies_by_version ON own_movies (version);

-- Grows with every change that comes by the door. Who changes something locks it until the end, so versions come to be seen
-- in their order, and who has seen one misses none before it.
CREATE TABLE catalogue_version (
    the_only_one boolean PRIMARY KEY DEFAULT true CHECK (the_only_one),
    version      bigint NOT NULL
);

INSERT INTO catalogue_version (version) VALUES (0);
