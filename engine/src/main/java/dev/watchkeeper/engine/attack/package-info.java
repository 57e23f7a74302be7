/** Attacks that a request shows: SQL and script injection, traversal, commands and code, scanners, known weak spots. */
@NullMarked
package dev.watchkeeper.engine.attack;

import org.jspecify.annotations.NullMarked;
