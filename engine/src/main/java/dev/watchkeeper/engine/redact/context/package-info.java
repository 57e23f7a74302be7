/** Secrets that show only by what stands around them: a key, a header, an address, a statement, a command. */
@NullMarked
package dev.watchkeeper.engine.redact.context;

import org.jspecify.annotations.NullMarked;
