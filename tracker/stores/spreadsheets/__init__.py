"""Spreadsheets and CSV files, as offices keep their registers of tasks, read without losing a row.

The cells of a file become one grid whatever its form; in the grid the header row is found, then
each row under it becomes a task, a section or something named, and the tables of a register are
made of them. See :mod:`tracker.stores.spreadsheets.store`.
"""
