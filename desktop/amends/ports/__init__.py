"""What the services need from outside, as Protocols; each has one contract test for all who fulfil it."""
