package vn.ocop.superset.state;

/** Names of objects in files and uuids of the same objects on servers. */
public interface References {
  /** The uuid that a key stands for, also where no such file exists. */
  String uuid(Kind kind, String key);

  /** The key of a uuid; the uuid itself where no file is known for it. */
  String key(Kind kind, String uuid);
}
