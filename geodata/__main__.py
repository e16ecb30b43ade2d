"""`python -m geodata`, the same as `marznoma`."""

import sys

from geodata.cli import main

sys.exit(main())
