/** The extended log format of the W3C, as IIS, HTTP.sys and CloudFront write it. */
@NullMarked
package dev.watchkeeper.engine.format.w3c;

import org.jspecify.annotations.NullMarked;
