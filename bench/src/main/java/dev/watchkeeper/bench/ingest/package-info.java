/** From a log file to stored and folded lines, next to a plain copy into rows. */
@NullMarked
package dev.watchkeeper.bench.ingest;

import org.jspecify.annotations.NullMarked;
