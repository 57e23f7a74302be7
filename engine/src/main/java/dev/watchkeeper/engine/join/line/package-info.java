/** What a single line looks like: the header it begins with, and its part in a stack trace. */
@NullMarked
package dev.watchkeeper.engine.join.line;

import org.jspecify.annotations.NullMarked;
