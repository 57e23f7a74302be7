/** How batches leave the collector: several at once, the next ones prepared meanwhile. */
@NullMarked
package dev.watchkeeper.collector.ship;

import org.jspecify.annotations.NullMarked;
