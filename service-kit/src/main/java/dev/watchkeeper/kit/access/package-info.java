/** Who may come in: tokens, their scopes, and the check of every request. */
@NullMarked
package dev.watchkeeper.kit.access;

import org.jspecify.annotations.NullMarked;
