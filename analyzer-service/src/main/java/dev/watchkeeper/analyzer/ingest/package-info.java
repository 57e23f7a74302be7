/** The front door: one batch in, one answer a segment out. */
@NullMarked
package dev.watchkeeper.analyzer.ingest;

import org.jspecify.annotations.NullMarked;
