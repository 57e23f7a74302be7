/** Brings every notification to its channel, and knows what became of it. */
@NullMarked
package dev.watchkeeper.alert.delivery;

import org.jspecify.annotations.NullMarked;
