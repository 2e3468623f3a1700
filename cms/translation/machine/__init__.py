"""Drafts by a machine, when the environment names a service; off by default.

What a machine wrote counts as not translated until a person saves it: nobody publishes what
nobody read. See docs/decisions/0012-machine-translation.md.
"""
