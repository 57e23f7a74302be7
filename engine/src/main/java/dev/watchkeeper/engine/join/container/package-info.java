/** What container runtimes wrap lines in, taken off before lines are joined. */
@NullMarked
package dev.watchkeeper.engine.join.container;

import org.jspecify.annotations.NullMarked;
