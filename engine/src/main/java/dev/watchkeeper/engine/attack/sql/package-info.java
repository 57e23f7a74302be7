/** SQL injection told from the shape of the tokens, not from words. */
@NullMarked
package dev.watchkeeper.engine.attack.sql;

import org.jspecify.annotations.NullMarked;
