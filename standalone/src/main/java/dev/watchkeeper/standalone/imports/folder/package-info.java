/** Which log files are in a folder, and what is in them when they are unpacked. */
@NullMarked
package dev.watchkeeper.standalone.imports.folder;

import org.jspecify.annotations.NullMarked;
