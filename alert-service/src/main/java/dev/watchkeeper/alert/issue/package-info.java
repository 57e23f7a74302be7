/** An issue as the analyzer wrote it, with what an alert must tell of it. */
@NullMarked
package dev.watchkeeper.alert.issue;

import org.jspecify.annotations.NullMarked;
