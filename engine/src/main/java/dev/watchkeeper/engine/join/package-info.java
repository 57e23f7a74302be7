/** Physical lines become events: stack traces and other continuations are joined to the line they belong to. */
@NullMarked
package dev.watchkeeper.engine.join;

import org.jspecify.annotations.NullMarked;
