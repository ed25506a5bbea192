"""Marquee's retraining as an Airflow DAG, for those who have an Airflow: the commands that the pipeline of a service runs.

Start the services with --retrain-daily never --retrain-after 0 then, so that one of the two retrains. The worker has this
repository (MARQUEE_HOME) and reads MARQUEE_POSTGRES, MARQUEE_QDRANT and MARQUEE_DATA from its environment.
"""

from datetime import datetime, timedelta

from airflow import DAG
from airflow.operators.bash import BashOperator

MARQUEE = "nice -n 19 ${MARQUEE_HOME:?names no folder}/marquee"
# Every task of one run finds there what training led to.
OUTCOME = "${MARQUEE_DATA:?names no folder}/pipeline/airflow-{{ ts_nodash }}.properties"
RELEASE = f"$(sed -n 's/^release=//p' {OUTCOME})"

with DAG(
    dag_id="marquee_retraining",
    description="Trains a release on what people said since, and brings it into service if the gate lets it pass",
    schedule="0 3 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=1)},
) as dag:
    train = BashOperator(
        task_id="train",
        bash_command=f'mkdir -p "$(dirname {OUTCOME})" && {MARQUEE} train --outcome {OUTCOME}',
        execution_timeout=timedelta(hours=24),
    )
    load = BashOperator(
        task_id="load",
        bash_command=f"{MARQUEE} load-embeddings --release {RELEASE}",
        execution_timeout=timedelta(hours=12),
    )
    promote = BashOperator(
        task_id="promote",
        bash_command=f"{MARQUEE} releases promote {RELEASE} --reason 'Airflow, {{{{ ts }}}}'",
    )
    tidy = BashOperator(task_id="tidy", bash_command=f"{MARQUEE} releases gc")

    train >> load >> promote >> tidy
