/** What well-known daemons say in their messages: who logged in, from where, which packet was dropped. */
@NullMarked
package dev.watchkeeper.engine.format.daemon;

import org.jspecify.annotations.NullMarked;
