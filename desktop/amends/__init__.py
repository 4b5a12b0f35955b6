"""Amends helps people who answer complaints write a reply that puts things right."""

__version__ = "0.1.0"
