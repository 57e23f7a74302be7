/** What varies in a message is masked; what stays is its skeleton. */
@NullMarked
package dev.watchkeeper.engine.mask;

import org.jspecify.annotations.NullMarked;
