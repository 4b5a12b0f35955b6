"""What every clock must do."""

from datetime import timedelta

import pytest

from amends.ports.clock import Clock


class ClockContract:
    """Inherited by the test of each clock, which gives the fixture `clock`."""

    @pytest.fixture
    def clock(self) -> Clock:
        raise NotImplementedError

    def test_now_when_asked_then_the_moment_has_a_time_zone(self, clock: Clock) -> None:
        assert clock.now().utcoffset() is not None

    def test_now_when_asked_twice_then_time_does_not_run_backwards(self, clock: Clock) -> None:
        earlier = clock.now()

        later = clock.now()

        assert timedelta(0) <= later - earlier < timedelta(minutes=1)
