/** Alerts in a file of their own. */
@NullMarked
package dev.watchkeeper.alert.channel.file;

import org.jspecify.annotations.NullMarked;
