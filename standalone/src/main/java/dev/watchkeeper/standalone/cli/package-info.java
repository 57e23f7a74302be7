/** The command line: one class a command. What a command does is in a room of its own. */
@NullMarked
package dev.watchkeeper.standalone.cli;

import org.jspecify.annotations.NullMarked;
