/** Turns events into alerts: who must hear of what. */
@NullMarked
package dev.watchkeeper.alert.judge;

import org.jspecify.annotations.NullMarked;
