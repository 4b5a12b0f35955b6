"""The computer's clock in the person's time zone."""

from datetime import UTC, datetime


class SystemClock:
    """Tells the time of this computer."""

    def now(self) -> datetime:
        """Return the present moment in the local time zone."""
        return datetime.now(UTC).astimezone()
