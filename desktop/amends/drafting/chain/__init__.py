"""The prompt chain: a reply drafted by a model behind an endpoint."""
