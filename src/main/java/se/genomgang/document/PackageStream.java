package se.genomgang.document;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a package is written: into the database, piece by piece, each in a transaction of its own. */
final class PackageStream extends OutputStream {

    private static final int PIECE = 1 << 20;

    private final PackageOrder order;
    private final PackageStore store;
    private final TransactionTemplate transaction;
    private final long most;
    private final MessageDigest digest = Sums.sha256();
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int number;
    private long size;

    /** @param most bytes that it may come to */
    PackageStream(PackageOrder order, PackageStore store, TransactionTemplate transaction, long most) {
        this.order = order;
        this.store = store;
        this.transaction = transaction;
        this.most = most;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        size += length;
        if (size > most) {
            throw PackageTrouble.tooLarge();
        }
        digest.update(bytes, from, length);
        int done = 0;
        while (done < length) {
            int taken = Math.min(length - done, PIECE - filled);
            System.arraycopy(bytes, from + done, piece, filled, taken);
            filled += taken;
            done += taken;
            if (filled == PIECE) {
                keep();
            }
        }
    }

    private void keep() {
        byte[] content = java.util.Arrays.copyOf(piece, filled);
        boolean kept = Boolean.TRUE.equals(transaction.execute(status -> store.keep(order, number, content)));
        if (!kept) {
            throw new PackageTrouble.Overtaken();
        }
        number++;
        filled = 0;
    }

    /** Keeps what has been written and is no whole piece. */
    @Override
    public void close() {
        if (filled > 0) {
            keep();
        }
    }

    long size() {
        return size;
    }

    /** Of everything written, once it is closed. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
