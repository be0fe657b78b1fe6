"""The rules of the distributions that are installed."""

from importlib.metadata import EntryPoint, entry_points

from tracker.errors import raised
from tracker.rules.failure import RuleFailure
from tracker.rules.plugins.admission import Plugins, admitted, together
from tracker.rules.plugins.presence import GROUP


def installed_plugins() -> Plugins:
    """Return the rules that installed distributions bring, in order of their names.

    Every entry point of the group ``tracker.rules`` is loaded apart, so that one that fails is
    told of and the others bring their rules.
    """
    try:
        found = sorted(entry_points(group=GROUP), key=lambda one: (_origin(one), one.name))
    except (OSError, TypeError, ValueError) as error:  # metadata that is no metadata
        return Plugins(failures=(RuleFailure(origin=GROUP, reason=raised(error)),))
    return together(admitted(_origin(one), one.load) for one in found)


def _origin(one: EntryPoint) -> str:
    """Return the name of the distribution that an entry point is of."""
    return one.dist.name if one.dist else one.name
