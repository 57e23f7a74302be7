/** The ways to tell people, and the list of those that are switched on. */
@NullMarked
package dev.watchkeeper.alert.channel;

import org.jspecify.annotations.NullMarked;
