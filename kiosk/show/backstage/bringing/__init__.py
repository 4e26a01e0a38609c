"""Bringing in what lies on a stick, 带进来: what is offered, what was chosen, how far it has come."""
