"""Message archives as Arrow batches: Parquet, Arrow and CSV files in, results out. Needs the extra `archive`."""
