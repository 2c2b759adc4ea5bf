"""Message archives as Arrow batches: Parquet, Arrow, CSV and JSON lines in, results out. Needs the extra `archive`."""
