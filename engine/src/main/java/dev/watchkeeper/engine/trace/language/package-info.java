/** How each language writes its stack traces. */
@NullMarked
package dev.watchkeeper.engine.trace.language;

import org.jspecify.annotations.NullMarked;
