/** What was told, for people and programs that ask. */
@NullMarked
package dev.watchkeeper.alert.alerts;

import org.jspecify.annotations.NullMarked;
