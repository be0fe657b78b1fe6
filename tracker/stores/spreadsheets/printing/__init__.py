"""Workbooks as offices print them: the register of tasks, and the tables made from it.

What a sheet says is a value (``sheet.py``), made by one module a table; how it looks on paper is
in ``styles.py`` and ``book.py``.
"""
