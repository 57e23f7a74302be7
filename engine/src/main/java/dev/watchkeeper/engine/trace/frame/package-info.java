/** One call of a stack: what it is named, and whose code it runs. */
@NullMarked
package dev.watchkeeper.engine.trace.frame;

import org.jspecify.annotations.NullMarked;
