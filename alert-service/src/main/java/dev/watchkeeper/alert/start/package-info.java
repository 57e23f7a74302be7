/** What the service waits for before it does anything. */
@NullMarked
package dev.watchkeeper.alert.start;

import org.jspecify.annotations.NullMarked;
