"""The files of data that come with the package."""

from pkgutil import get_data


def shipped_text(package: str, name: str) -> str:
    """Return what a file of data that comes with a package holds.

    The loader of the package is asked, which costs a cold start far less than importing
    :mod:`importlib.resources` does.

    Args:
        package: the package it is in.
        name: the file, from the folder of the package.

    Raises:
        FileNotFoundError: there is no such file.

    >>> shipped_text("tracker.citation", "data/issuers.toml")[:1]
    '#'
    """
    content = get_data(package, name)
    if content is None:
        raise FileNotFoundError(name)
    return content.decode()
