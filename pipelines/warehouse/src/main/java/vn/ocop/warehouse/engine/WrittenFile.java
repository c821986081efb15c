package vn.ocop.warehouse.engine;

/** A Parquet file that an engine has written: where, how many bytes, how many rows. */
public record WrittenFile(String path, long bytes, long rows) {}
