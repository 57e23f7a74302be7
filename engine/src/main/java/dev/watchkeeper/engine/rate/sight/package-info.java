/** What one line adds to the counters of the rate rules. */
@NullMarked
package dev.watchkeeper.engine.rate.sight;

import org.jspecify.annotations.NullMarked;
