"""Somebody else's validator: behind a wire, or a Python callable. It keeps our contract."""
