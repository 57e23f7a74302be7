package dev.watchkeeper.collector.discover;

import java.nio.file.Path;

/**
 * A regular file that is there now.
 *
 * @param rotated it bears the name of a rotated file: of use only to who has read it under its live name before
 */
public record FoundFile(Path path, FileIdentity identity, long size, boolean rotated) {}
