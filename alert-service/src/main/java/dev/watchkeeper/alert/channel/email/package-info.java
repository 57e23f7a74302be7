/** Alerts by mail. */
@NullMarked
package dev.watchkeeper.alert.channel.email;

import org.jspecify.annotations.NullMarked;
