/** A folder that outlives the process. */
@NullMarked
package dev.watchkeeper.collector.state;

import org.jspecify.annotations.NullMarked;
