-- What db-scheduler knows of its tasks, as its documentation has it for PostgreSQL: who works on one holds it by its heartbeats.
CREATE TABLE scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);

-- Every retraining: who asked for it, how far it came, and what became of it. Times of asking are those of the service's clock,
-- which a simulation may tell; all others are the machine's.
CREATE TABLE pipeline_runs (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    asked_by  text NOT NULL,
    reason    text NOT NULL,
    asked_at  timestamptz NOT NULL,
    -- The last event that there was: what came later is for the next run.
    watermark bigint NOT NULL,
    state     text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'running', 'done', 'refused', 'failed')),
    step      text NOT NULL DEFAULT 'train' CHECK (step IN ('train', 'load', 'introduce', 'tidy')),
    release   text,
    -- Why it was refused or failed, or how it ended.
    sentence  text,
    ended_at  timestamptz,
    CHECK ((ended_at IS NULL) = (state IN ('asked', 'running')))
);

CREATE UNIQUE INDEX pipeline_runs_one_is_open ON pipeline_runs ((true)) WHERE ended_at IS NULL;

-- Every attempt at a step of a run.
CREATE TABLE pipeline_steps (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run      bigint NOT NULL REFERENCES pipeline_runs,
    step     text NOT NULL,
    began_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at timestamptz,
    outcome  text NOT NULL DEFAULT 'running' CHECK (outcome IN ('running', 'done', 'refused', 'failed', 'killed')),
    sentence text
);

CREATE INDEX pipeline_steps_of ON pipeline_steps (run, id);
CREATE UNIQUE INDEX pipeline_steps_one_runs ON pipeline_steps ((true)) WHERE outcome = 'running';
