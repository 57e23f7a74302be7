/** Starts the collector's loops, and stops them so that nothing is lost. */
@NullMarked
package dev.watchkeeper.collector.run;

import org.jspecify.annotations.NullMarked;
