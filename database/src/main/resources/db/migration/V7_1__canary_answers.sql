-- Answers that people had while a canary ran, by the variant that made them, and how many of those had to do without a part.
CREATE TABLE canary_answers (
    variant   text NOT NULL,
    person_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    answers   bigint NOT NULL,
    degraded  bigint NOT NULL,
    PRIMARY KEY (variant, person_id)
);

CREATE INDEX canary_answers_of ON canary_answers (person_id);

-- What the last look at a canary said, for whoever asks.
ALTER TABLE canaries
    ADD exposures bigint NOT NULL DEFAULT 0,
    ADD says      text NOT NULL DEFAULT '',
    ADD looked_at timestamptz;
