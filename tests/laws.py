"""How laws are tried: no example is timed, and every run tries the same ones."""

from hypothesis import HealthCheck, settings


def law(examples: int = 100) -> settings:
    """The settings of one law, tried on so many made-up examples."""
    return settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
