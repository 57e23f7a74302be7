/** Lines with made-up secrets in them, and ordinary lines that only look like it: for tests of redaction and for its scores. */
@NullMarked
package dev.watchkeeper.testkit.secret;

import org.jspecify.annotations.NullMarked;
