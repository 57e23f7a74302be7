/** How lines and samples leave the collector, and what each answer means for them. */
@NullMarked
package dev.watchkeeper.collector.ship;

import org.jspecify.annotations.NullMarked;
