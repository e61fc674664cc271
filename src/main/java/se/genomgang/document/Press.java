package se.genomgang.document;

/** Sets a paper in one format. Reads nothing but the paper: no address that stands in it is ever asked for. */
interface Press {

    Made.Format format();

    /** The file's bytes. Takes tens of milliseconds for some pages. */
    byte[] set(Paper paper);
}
