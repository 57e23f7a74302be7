/** The rule book: which trouble a line shows, and what to do about it. */
@NullMarked
package dev.watchkeeper.engine.classify;

import org.jspecify.annotations.NullMarked;
