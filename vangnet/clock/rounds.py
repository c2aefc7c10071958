"""All jobs there are: importing this module declares them."""

from vangnet.clock import cases as cases
from vangnet.clock import interventions as interventions
from vangnet.clock import investigations as investigations
from vangnet.clock import letters as letters
from vangnet.clock import monitoring as monitoring
from vangnet.clock import publications as publications
from vangnet.clock import sweeping as sweeping
from vangnet.clock.jobs import run, run_all

__all__ = ["run", "run_all"]
