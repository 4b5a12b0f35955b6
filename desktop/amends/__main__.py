"""`python -m amends` and the command `amends`."""

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    from amends.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
