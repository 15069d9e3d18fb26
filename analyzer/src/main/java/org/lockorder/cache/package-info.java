/**
 * What earlier runs found out, kept in a folder that several processes and machines may share:
 * checked when it is read, put in place whole, bounded, and never trusted further than that.
 */
@NullMarked
package org.lockorder.cache;

import org.jspecify.annotations.NullMarked;
