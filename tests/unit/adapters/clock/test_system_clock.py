"""The computer's clock."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.contracts.clock_contract import ClockContract

from amends.adapters.clock.system_clock import SystemClock


class TestSystemClock(ClockContract):
    @pytest.fixture
    def clock(self) -> SystemClock:
        return SystemClock()

    def test_now_when_compared_with_the_computer_then_it_is_the_same_moment(self, clock: SystemClock) -> None:
        assert abs(clock.now() - datetime.now(UTC)) < timedelta(seconds=10)
