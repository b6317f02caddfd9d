package org.suivi.coordination.web;

/** Somebody who can take over the work of a focal point. */
public record Successor(long account, String name) {}
