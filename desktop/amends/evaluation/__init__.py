"""What a change is worth: scores of verdicts and evidence against labelled items; pure."""
