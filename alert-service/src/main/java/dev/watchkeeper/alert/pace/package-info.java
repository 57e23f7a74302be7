/** How a loop of this service runs, says that it has trouble, and stops. */
@NullMarked
package dev.watchkeeper.alert.pace;

import org.jspecify.annotations.NullMarked;
