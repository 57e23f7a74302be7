/** Who may come in: tokens are made, listed and revoked here; the hash is kept, the token is not. */
@NullMarked
package dev.watchkeeper.report.token;

import org.jspecify.annotations.NullMarked;
