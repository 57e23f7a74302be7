/** What a token of a message looks like: an id, a date, the name of a host, one of the few words that count. */
@NullMarked
package dev.watchkeeper.engine.mask.token;

import org.jspecify.annotations.NullMarked;
