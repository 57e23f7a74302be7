/** From bytes on the wire to a batch, within bounds that no sender can move. */
@NullMarked
package dev.watchkeeper.analyzer.door;

import org.jspecify.annotations.NullMarked;
