"""The tests: each path mirrors the module that it tests."""
