/** Who may come into a collector that has no database to ask. */
@NullMarked
package dev.watchkeeper.collector.access;

import org.jspecify.annotations.NullMarked;
