/** Stack traces: what was thrown, and where; languages below, one class each. */
@NullMarked
package dev.watchkeeper.engine.trace;

import org.jspecify.annotations.NullMarked;
