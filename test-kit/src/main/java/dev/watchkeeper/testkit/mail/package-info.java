/** A mail server that keeps what it gets, for looking at. */
@NullMarked
package dev.watchkeeper.testkit.mail;

import org.jspecify.annotations.NullMarked;
