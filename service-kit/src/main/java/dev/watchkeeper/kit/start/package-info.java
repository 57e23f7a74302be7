/** How a process starts, and how it says in one line why it cannot. */
@NullMarked
package dev.watchkeeper.kit.start;

import org.jspecify.annotations.NullMarked;
