"""Nollan every night, by Airflow 3: run, export, and a word to the regions whose files are rejected.

What Airflow makes of the exit codes:
  0  the figures are exported
  3  the same, and the rejected files are exported and told of: no failure, and no silence
  2  wrong usage or configuration: failed, and not tried again
  1, or any other  failed, the lake is as it was: tried again

Nollan is installed where the worker runs. Airflow's own settings hold nothing secret: the key is a file
that only the worker's user may read, and the store's credentials are in the worker's environment.
"""

import subprocess
from datetime import datetime, timedelta

from airflow.exceptions import AirflowException, AirflowFailException
from airflow.sdk import dag, task

NOLLAN = "/opt/nollan/nollan"
LANDING = "s3a://nollan/landing"
LAKE = "s3a://nollan/lake"
FIGURES = "s3a://nollan/figures"
KEY_FILE = "/etc/nollan/nollan.key"
# On a cluster; {} for this machine.
CLUSTER = {"SPARK_HOME": "/opt/spark", "NOLLAN_MASTER": "spark://master.example.se:7077"}


def nollan(*arguments, on_cluster=False):
    """Runs a command, its words in the task's log, and gives its exit code."""
    import os

    environment = {**os.environ, "LC_ALL": "C.UTF-8", **(CLUSTER if on_cluster else {})}
    return subprocess.run([NOLLAN, *arguments], env=environment, check=False).returncode


@dag(
    schedule="15 3 * * *",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=15)},
    tags=["nollan"],
)
def nollan_every_night():
    @task.branch(execution_timeout=timedelta(hours=4))
    def run():
        code = nollan(
            "run", "--landing", LANDING, "--lake", LAKE, "--key-file", KEY_FILE, on_cluster=True
        )
        if code == 0:
            return ["export_figures"]
        if code == 3:
            return ["export_figures", "tell_of_rejected_files"]
        if code == 2:
            raise AirflowFailException("wrong usage or configuration; the log says which")
        raise AirflowException(f"the run failed with exit code {code}; the lake is as it was")

    @task
    def export_figures():
        if nollan("export", "statistic", "--lake", LAKE, "--to", FIGURES) != 0:
            raise AirflowException("the figures could not be exported")

    @task
    def tell_of_rejected_files():
        rejected = ("--where", "status = 'REJECTED'")
        if nollan("export", "ledger", "--lake", LAKE, "--to", FIGURES, *rejected) != 0:
            raise AirflowException("the ledger could not be exported")
        # Put your own way of telling here: it names files and reasons, and no persons.
        print(f"WARNING: files are rejected; {FIGURES}/ledger.csv names them and says why")

    run() >> [export_figures(), tell_of_rejected_files()]


nollan_every_night()
