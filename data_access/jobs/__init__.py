"""Imports that run on their own: a folder and a process each, whoever watches.

Nothing here reads a table file at import time: pages may use all but `running`.
"""
