"""The Dutch pack under the shipped profiles, for tests of rules."""
