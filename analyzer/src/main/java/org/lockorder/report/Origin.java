package org.lockorder.report;

import java.net.URI;

/**
 * What a report says of the run it comes from.
 *
 * @param version of lockorder
 * @param tree as the user named it
 * @param root the tree's absolute address, ending in {@code /}
 */
public record Origin(String version, String tree, URI root) {}
