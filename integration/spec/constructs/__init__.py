"""The construct suite: what the lint lets through works in both languages, and nothing else."""
