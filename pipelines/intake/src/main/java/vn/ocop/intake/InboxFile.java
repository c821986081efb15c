package vn.ocop.intake;

import java.nio.file.Path;

/**
 * One file of the inbox.
 *
 * @param path where it is
 * @param name path relative to the inbox, NFC, with slashes
 * @param size bytes
 * @param sha256 of its bytes in lower-case hex; of nothing when it cannot be read
 */
public record InboxFile(Path path, String name, long size, String sha256) {}
