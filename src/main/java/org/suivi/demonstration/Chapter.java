package org.suivi.demonstration;

import org.suivi.identity.NationalSystem;

/** A part of the story of Exampleland, told once, in the order that {@code @Order} gives. */
interface Chapter {
    void tell(NationalSystem system);
}
