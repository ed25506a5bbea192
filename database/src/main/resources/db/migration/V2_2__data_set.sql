-- The one data set whose people are in this database. Data sets number their people alike, so that in two of them person 1
-- is somebody else.
CREATE TABLE data_set (
    the_only_one boolean PRIMARY KEY DEFAULT true CHECK (the_only_one),
    hash         text NOT NULL,
    name         text NOT NULL
);

INSERT INTO data_set (hash, name)
SELECT split_part(hash, '/', 1), 'a data set imported earlier' FROM ratings_imports ORDER BY finished_at LIMIT 1;

-- People who were deleted: no import brings them back.
CREATE TABLE deleted_users (
    id         bigint PRIMARY KEY,
    deleted_at timestamptz NOT NULL DEFAULT now()
);
