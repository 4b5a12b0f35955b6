"""What went wrong with an endpoint, as a sentence that says what is safe and what to do."""

import math

from amends.domain.chat import Endpoint, EndpointFailure
from amends.domain.errors import EndpointError

_SENTENCES = {
    EndpointFailure.UNREACHABLE: "{name} cannot be reached. Look at the address and the connection.",
    EndpointFailure.REFUSED_KEY: "{name} did not accept the key. Enter it again in the settings.",
    EndpointFailure.BUSY: "{name} takes no more requests at the moment.",
    EndpointFailure.SLOW: "{name} gave no answer in time. You can try again, or let the composer write.",
    EndpointFailure.CUT: "The connection to {name} broke. What came is kept.",
    EndpointFailure.TOO_LONG: "The answer of {name} reached its limit and is cut. What came is kept.",
    EndpointFailure.EMPTY: "The model at {name} sent nothing back.",
    EndpointFailure.NOT_A_MODEL: "What answers at {name} is no model. Look at its address; many end in /v1.",
    EndpointFailure.REFUSED: "{name} refused to answer this message.",
    EndpointFailure.FAILED: "{name} had a failure of its own. Try again in a moment.",
}


def endpoint_error(
    failure: EndpointFailure, endpoint: Endpoint, detail: str = "", wait_s: float | None = None
) -> EndpointError:
    """Make the error that a person reads; `detail` is a sentence of ours, never what a server sent."""
    sentence = _SENTENCES[failure].format(name=endpoint.name)
    return EndpointError(failure, f"{sentence} {detail}".rstrip(), wait_s)


def too_slow(endpoint: Endpoint, waited_s: float) -> EndpointError:
    """Say that nothing came for so many seconds."""
    return endpoint_error(EndpointFailure.SLOW, endpoint, f"Nothing came for {waited_s:.0f} seconds.")


def failure_of(error: Exception, endpoint: Endpoint, *, came: bool) -> EndpointError:
    """Turn what the library raises into ours; `came` tells whether a piece of the answer was there."""
    import openai

    match error:
        case openai.APITimeoutError():
            return endpoint_error(EndpointFailure.CUT if came else EndpointFailure.UNREACHABLE, endpoint)
        case openai.AuthenticationError() | openai.PermissionDeniedError():
            return endpoint_error(EndpointFailure.REFUSED_KEY, endpoint)
        case openai.RateLimitError():
            wait = _retry_after(error)
            detail = f"It asks to wait {math.ceil(wait)} seconds." if wait else ""
            return endpoint_error(EndpointFailure.BUSY, endpoint, detail, wait)
        case openai.NotFoundError():
            detail = f"It may not know the model {endpoint.model}."
            return endpoint_error(EndpointFailure.NOT_A_MODEL, endpoint, detail)
        case openai.APIStatusError():
            return endpoint_error(EndpointFailure.FAILED, endpoint)
        case openai.APIConnectionError():
            return endpoint_error(EndpointFailure.CUT if came else EndpointFailure.UNREACHABLE, endpoint)
        case _:
            return endpoint_error(EndpointFailure.CUT if came else EndpointFailure.NOT_A_MODEL, endpoint)


def _retry_after(error: Exception) -> float | None:
    """Read how many seconds the endpoint asks to wait (RFC 9110, 10.2.3); a date is not read."""
    response = getattr(error, "response", None)
    given = response.headers.get("retry-after", "") if response is not None else ""
    try:
        wait = float(given)
    except ValueError:
        return None
    return wait if math.isfinite(wait) and wait >= 0 else None
