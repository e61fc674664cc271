package se.genomgang.tabular;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.genomgang.tabular.UnreadableTable.Reason;

/**
 * Reads one part of a workbook for what would cost its reader more than the part is worth: entities, cells in columns that no sheet has, rows that
 * are empty but wide, and formulas without end. What is not XML is none of its concern: the reader stops there too.
 */
final class PartGuard {

    private static final int LAST_COLUMN = 16_384;
    /** The columns of all cells added up: what the reader makes room for. */
    private static final long MOST_ROOM = 20_000_000;

    private static final int MOST_FORMULAS = 20_000;
    private static final int MOST_ARRAYS = 1_000;
    private static final int LONGEST_SHARED = 1_000;

    private final XMLInputFactory factory = new InputFactoryImpl();
    private long room;
    private int formulas;
    private int arrays;
    private int shared = -1;

    PartGuard() {
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    void check(InputStream part) {
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(part);
            while (xml.hasNext()) {
                meet(xml.next(), xml);
            }
        } catch (XMLStreamException noXml) {
            shared = -1;
        }
    }

    private void meet(int event, XMLStreamReader xml) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableTable(Reason.NOT_WORKBOOK, 0);
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> shared = -1;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> say(xml.getTextLength());
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml) {
        if (xml.getLocalName().equals("c")) {
            room += column(xml.getAttributeValue(null, "r"));
        } else if (xml.getLocalName().equals("f")) {
            String kind = xml.getAttributeValue(null, "t");
            formulas++;
            arrays += "array".equals(kind) ? 1 : 0;
            shared = "shared".equals(kind) ? 0 : -1;
        }
        if (room > MOST_ROOM || formulas > MOST_FORMULAS || arrays > MOST_ARRAYS) {
            throw new UnreadableTable(Reason.BURSTS, 0);
        }
    }

    private void say(int length) {
        if (shared >= 0) {
            shared += length;
            if (shared > LONGEST_SHARED) {
                throw new UnreadableTable(Reason.BURSTS, 0);
            }
        }
    }

    /** The number of the column that an address such as {@code AB12} names, from 1. */
    private static int column(@Nullable String address) {
        int column = 0;
        String letters = address == null ? "" : address.toUpperCase(Locale.ROOT).replaceAll("[^A-Z].*", "");
        for (int i = 0; i < letters.length() && column <= LAST_COLUMN; i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        if (column > LAST_COLUMN) {
            throw new UnreadableTable(Reason.NOT_WORKBOOK, 0);
        }
        return Math.max(1, column);
    }
}
