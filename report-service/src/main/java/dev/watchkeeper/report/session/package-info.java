/** A browser's stay: a token is exchanged for a cookie, and the cookie is taken away again. */
@NullMarked
package dev.watchkeeper.report.session;

import org.jspecify.annotations.NullMarked;
