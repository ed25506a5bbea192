-- What becomes of events: the store that learning reads, what the state machines remember, and the sums they make.

-- Every event once, whatever came twice. Only the relay writes here, and one relay at a time, so that places become visible in
-- their order: up to a place nothing is added any more.
CREATE TABLE events (
    event_id  uuid PRIMARY KEY,
    place     bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    type      text NOT NULL,
    -- nobody for somebody who is signed out
    person_id bigint,
    at        timestamptz NOT NULL,
    -- as marquee.events.schema.EventCodec has it
    event     bytea NOT NULL
);

CREATE INDEX events_by_person ON events (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX events_by_time ON events (type, at);

-- Who relays locks this row first (FOR UPDATE SKIP LOCKED): others have nothing to do meanwhile.
CREATE TABLE relays (
    name text PRIMARY KEY
);

INSERT INTO relays VALUES ('loop');

-- As marquee.events.machines has it.
CREATE TABLE machine_states (
    machine    text NOT NULL,
    key        text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    state      bytea NOT NULL,
    PRIMARY KEY (machine, key)
);

-- What people lately made of movies; weights are those of weight_of_like.
CREATE TABLE trending (
    tmdb_id bigint PRIMARY KEY,
    weight  numeric NOT NULL,
    people  integer NOT NULL
);

CREATE INDEX trending_by_weight ON trending (weight DESC, tmdb_id);

INSERT INTO trending
SELECT tmdb_id, sum(weight_of_like(rated_at)), count(*)
FROM ratings WHERE half_stars >= 8 AND rated_at >= timestamptz '2025-08-14 00:00:00+00' GROUP BY tmdb_id;

ALTER TABLE movie_ratings DROP COLUMN recent_likes;
DROP FUNCTION weight_of_rating;

CREATE TABLE hourly_counts (
    hour    timestamptz NOT NULL,
    variant text NOT NULL,
    list    text NOT NULL,
    measure text NOT NULL,
    times   bigint NOT NULL,
    PRIMARY KEY (hour, variant, list, measure)
);

-- Events that could not be handled, and why; they hold nothing up.
CREATE TABLE dead_letters (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id  uuid NOT NULL,
    person_id bigint,
    came_at   timestamptz NOT NULL DEFAULT now(),
    cause     text NOT NULL,
    event     bytea NOT NULL
);
