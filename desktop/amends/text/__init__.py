"""What the words of a text say, without a verdict: normalised text, regions, sentences, clauses, scope."""
