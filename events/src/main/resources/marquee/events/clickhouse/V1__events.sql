-- Every event, as often as it came; read with FINAL, each is there once: of several with one id, the one that came first.
CREATE TABLE IF NOT EXISTS events (
    event_id  UUID,
    type      LowCardinality(String),
    -- nobody for somebody who is signed out
    person_id Nullable(Int64),
    at        DateTime64(6, 'UTC'),
    -- as marquee.events.schema.EventCodec has it
    event     String CODEC(ZSTD(1)),
    -- when it came here, microseconds since 1970 by this server's clock: what watermarks are made of
    place     Int64 DEFAULT toUnixTimestamp64Micro(now64(6)),
    -- the larger, the earlier it came
    priority  UInt64 MATERIALIZED toUInt64(9223372036854775807 - place)
)
ENGINE = ReplacingMergeTree(priority)
PARTITION BY toYYYYMM(at)
ORDER BY (type, event_id);

-- The PostgreSQL database whose people these are, and the data set of that: the first that came.
CREATE TABLE IF NOT EXISTS owners (
    source        UUID,
    data_set      String,
    data_set_name String,
    claimed_at    DateTime64(6, 'UTC') DEFAULT now64(6)
)
ENGINE = MergeTree
ORDER BY claimed_at;

-- Up to which place of that database its events were copied.
CREATE TABLE IF NOT EXISTS copied (
    source    UUID,
    place     Int64,
    copied_at DateTime64(6, 'UTC') DEFAULT now64(6)
)
ENGINE = ReplacingMergeTree(copied_at)
ORDER BY source;
