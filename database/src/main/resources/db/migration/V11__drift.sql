-- What drift is told of. Nobody is named here: all are counts of ten minutes.

-- How far the events were read and judged.
CREATE TABLE drift_reading (
    one       boolean PRIMARY KEY DEFAULT true CHECK (one),
    -- The store of events that the watermark is one of.
    store     text NOT NULL,
    watermark bigint NOT NULL,
    judged_to timestamptz NOT NULL,
    -- Movies that were shown, and are too few as yet to say how varied they are.
    shown     bigint[] NOT NULL
);

-- By what is watched and the end of the ten minutes, in event time: how many values were in each bin.
CREATE TABLE drift_counts (
    value  text NOT NULL,
    slot   timestamptz NOT NULL,
    counts bigint[] NOT NULL,
    PRIMARY KEY (value, slot)
);

CREATE INDEX drift_counts_by_time ON drift_counts (slot);

-- What was usual when a release became live.
CREATE TABLE drift_references (
    value   text PRIMARY KEY,
    release text NOT NULL,
    until   timestamptz NOT NULL,
    counts  bigint[] NOT NULL
);

-- What each watch said at its last look.
CREATE TABLE drift_watches (
    value     text NOT NULL,
    span      text NOT NULL,
    distance  double precision NOT NULL,
    threshold double precision NOT NULL,
    counted   bigint NOT NULL,
    judged_at timestamptz NOT NULL,
    -- Since when it tells drift; null while it does not.
    raised_at timestamptz,
    PRIMARY KEY (value, span)
);

-- How far the vectors of movies moved when a release took the place of another.
CREATE TABLE drift_vectors (
    release      text NOT NULL,
    earlier      text NOT NULL,
    at           timestamptz NOT NULL,
    movies       integer NOT NULL,
    cosine       double precision NOT NULL,
    norm         double precision NOT NULL,
    earlier_norm double precision NOT NULL,
    distance     double precision NOT NULL,
    threshold    double precision NOT NULL,
    raised       boolean NOT NULL,
    PRIMARY KEY (release, earlier)
);
