/** How runs of segments become a batch, and what the answer to it means for them. */
@NullMarked
package dev.watchkeeper.collector.batch;

import org.jspecify.annotations.NullMarked;
