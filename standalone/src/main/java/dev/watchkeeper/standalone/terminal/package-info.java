/** What the command line shows besides what it was asked for, and what must never reach a terminal. */
@NullMarked
package dev.watchkeeper.standalone.terminal;

import org.jspecify.annotations.NullMarked;
