"""The command line: arguments in, exit status out. Only here is it asked what day it is."""

from tracker.cli.application import main

__all__ = ["main"]
