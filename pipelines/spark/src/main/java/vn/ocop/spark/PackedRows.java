package vn.ocop.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.NoSuchElementException;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;
import scala.collection.AbstractIterator;
import scala.collection.Iterator;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction1;

/**
 * Rows packed into blocks of bytes. Spark estimates the memory of what it keeps by looking into
 * each object again and again; a block of many rows is one object.
 */
final class PackedRows {
  /** A block is full when a row goes beyond it. */
  private static final int BLOCK_BYTES = 256 << 10;

  /** Before each row stands its size; rows begin at multiples of eight bytes. */
  private static final int SIZE_BYTES = Long.BYTES;

  private static final String NAME = "packed rows";

  private static final ClassTag<byte[]> BLOCK = ClassTag$.MODULE$.apply(byte[].class);
  private static final ClassTag<InternalRow> ROW = ClassTag$.MODULE$.apply(InternalRow.class);

  private PackedRows() {}

  /** The rows of each partition in blocks; {@code rows} are as operators of Spark return them. */
  static RDD<byte[]> blocks(RDD<InternalRow> rows) {
    return rows.mapPartitions(new Pack(), true, BLOCK);
  }

  /** The rows of blocks. The row object is used again and again. */
  static RDD<InternalRow> rows(RDD<byte[]> blocks, int columns) {
    return blocks.mapPartitions(new Unpack(columns), true, ROW).setName(NAME);
  }

  /** Whether rows are as {@link #rows} gives them. */
  static boolean areIn(RDD<?> rows) {
    return NAME.equals(rows.name());
  }

  private static final class Pack extends AbstractFunction1<Iterator<InternalRow>, Iterator<byte[]>>
      implements Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<byte[]> apply(Iterator<InternalRow> rows) {
      return new AbstractIterator<>() {
        private byte[] space = new byte[4 << 10];
        private boolean isBegun;

        /** There is a block even without rows: executors do not give each other nothing at all. */
        @Override
        public boolean hasNext() {
          return !isBegun || rows.hasNext();
        }

        @Override
        public byte[] next() {
          isBegun = true;
          int end = 0;
          while (end < BLOCK_BYTES && rows.hasNext()) {
            UnsafeRow row = (UnsafeRow) rows.next();
            int size = row.getSizeInBytes();
            int begin = end + SIZE_BYTES;
            end = begin + size;
            if (end > space.length) {
              space = Arrays.copyOf(space, Math.max(end, 2 * space.length));
            }
            Platform.putLong(space, address(begin - SIZE_BYTES), size);
            row.writeToMemory(space, address(begin));
          }
          return Arrays.copyOf(space, end);
        }
      };
    }
  }

  private static final class Unpack
      extends AbstractFunction1<Iterator<byte[]>, Iterator<InternalRow>> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int columns;

    Unpack(int columns) {
      this.columns = columns;
    }

    @Override
    public Iterator<InternalRow> apply(Iterator<byte[]> blocks) {
      UnsafeRow row = new UnsafeRow(columns);
      return new AbstractIterator<>() {
        private byte[] block = {};
        private int next;

        @Override
        public boolean hasNext() {
          while (next == block.length && blocks.hasNext()) {
            block = blocks.next();
            next = 0;
          }
          return next < block.length;
        }

        @Override
        public InternalRow next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          int begin = next + SIZE_BYTES;
          int size = (int) Platform.getLong(block, address(next));
          row.pointTo(block, address(begin), size);
          next = begin + size;
          return row;
        }
      };
    }
  }

  private static long address(int place) {
    return (long) Platform.BYTE_ARRAY_OFFSET + place;
  }
}
