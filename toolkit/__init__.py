"""Accountability workshops from YAML: facilitator guides, participant workbooks, reference site."""

__version__ = "0.1.0"
