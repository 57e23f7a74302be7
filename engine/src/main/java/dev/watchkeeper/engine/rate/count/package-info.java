/** Counters by subject and minute: bounded, and the same in whatever order and on however many analyzers they were counted. */
@NullMarked
package dev.watchkeeper.engine.rate.count;

import org.jspecify.annotations.NullMarked;
