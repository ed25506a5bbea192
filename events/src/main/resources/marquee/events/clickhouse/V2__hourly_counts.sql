-- What a stream counted by the hour; read with FINAL, of each key the sum that was written last, so that what is written again
-- after a failure changes nothing. As long as the topic of the same name keeps it.
CREATE TABLE IF NOT EXISTS hourly_counts (
    hour       DateTime64(6, 'UTC'),
    variant    String,
    list       LowCardinality(String),
    measure    LowCardinality(String),
    times      Int64,
    written_at DateTime64(6, 'UTC') DEFAULT now64(6)
)
ENGINE = ReplacingMergeTree(written_at)
PARTITION BY toYYYYMM(hour)
ORDER BY (hour, variant, list, measure)
TTL toDateTime(hour) + toIntervalDay(400);
