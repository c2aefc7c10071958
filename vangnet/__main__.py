"""`python -m vangnet` is the command `vangnet`."""

import sys

from vangnet.cli.main import main

sys.exit(main())
