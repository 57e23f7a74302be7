/** Alerts as lines of this process's log. */
@NullMarked
package dev.watchkeeper.alert.channel.console;

import org.jspecify.annotations.NullMarked;
