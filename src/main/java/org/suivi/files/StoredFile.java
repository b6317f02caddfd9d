package org.suivi.files;

/** A file that was kept: the hash it is found by, and its size in bytes. */
public record StoredFile(String hash, long size) {}
