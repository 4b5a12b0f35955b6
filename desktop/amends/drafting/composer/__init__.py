"""The built-in composer: replies from moves, phrases, the customer's words and the agent's facts."""

from amends.drafting.composer.composer import Composer

__all__ = ["Composer"]
