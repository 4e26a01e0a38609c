"""Tests of what a person must look at in a draft."""
