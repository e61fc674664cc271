package se.genomgang.document;

import se.genomgang.protocol.ProtocolId;

/** Where the PDFs of adjusted protocols are kept. */
interface ProtocolPdf {

    /** @param everything with what is marked secret */
    byte[] pdf(ProtocolId protocol, int version, boolean everything);
}
