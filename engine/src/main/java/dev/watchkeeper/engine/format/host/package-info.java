/** Lines of a host's own files: audit, kernel, packages, printing. */
@NullMarked
package dev.watchkeeper.engine.format.host;

import org.jspecify.annotations.NullMarked;
