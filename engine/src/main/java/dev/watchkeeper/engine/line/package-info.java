/** A line's way through the engine, from raw text to code and class. */
@NullMarked
package dev.watchkeeper.engine.line;

import org.jspecify.annotations.NullMarked;
