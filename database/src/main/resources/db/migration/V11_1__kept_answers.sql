-- What people's answers were made of, for a month; goes with the person.

CREATE TABLE kept_histories (
    person_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    -- By what the history holds.
    name      bigint NOT NULL,
    -- A day behind its latest answer at most.
    used_at   timestamptz NOT NULL,
    -- As marquee.backend.answers has it, like the answers.
    history   bytea NOT NULL,
    PRIMARY KEY (person_id, name)
);

CREATE INDEX kept_histories_by_time ON kept_histories (used_at);

CREATE TABLE kept_answers (
    -- The recommendation id.
    id        uuid PRIMARY KEY,
    person_id bigint NOT NULL REFERENCES users ON DELETE CASCADE,
    at        timestamptz NOT NULL,
    history   bigint NOT NULL,
    answer    bytea NOT NULL
);

CREATE INDEX kept_answers_of ON kept_answers (person_id);
CREATE INDEX kept_answers_by_time ON kept_answers (at);
