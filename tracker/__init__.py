"""Tracks resolutions and directives, their tasks, plans and rotating roles."""
