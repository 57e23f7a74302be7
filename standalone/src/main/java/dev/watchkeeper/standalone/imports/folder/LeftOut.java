package dev.watchkeeper.standalone.imports.folder;

/**
 * A file that is not read.
 *
 * @param trouble it should have been read, and could not be
 */
public record LeftOut(String inFolder, String why, boolean trouble) {}
