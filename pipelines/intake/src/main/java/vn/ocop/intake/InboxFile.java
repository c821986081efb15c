package vn.ocop.intake;

import java.nio.file.Path;

/**
 * One file of the inbox.
 *
 * @param path where it is
 * @param name path relative to the inbox, NFC, with slashes, without contact data
 * @param size bytes
 * @param sha256 of its bytes in lower-case hex; of its name when it cannot be read
 * @param sidecarSha256 of the bytes of its sidecar; null when it has none
 */
public record InboxFile(Path path, String name, long size, String sha256, String sidecarSha256) {}
