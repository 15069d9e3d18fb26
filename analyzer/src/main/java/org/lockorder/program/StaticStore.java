package org.lockorder.program;

import org.lockorder.ir.Initial;

/**
 * What an element of a static object holds from the beginning.
 *
 * @param file where its names are to be understood
 */
public record StaticStore(String file, Initial element) {}
