"""Plug-ins: rules that others bring, kept apart so that one that fails stops nothing else.

A distribution brings rules by an entry point of the group ``tracker.rules`` that leads to a tuple
of them, by convention ``RULES``. Modules here are imported where there is a plug-in only, which
:mod:`tracker.rules.plugins.presence` finds out cheaply.
"""
