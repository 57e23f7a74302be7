/** The access logs of AWS's load balancers and object store. */
@NullMarked
package dev.watchkeeper.engine.format.aws;

import org.jspecify.annotations.NullMarked;
