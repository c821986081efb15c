package vn.ocop.intake.workbook;

/** Column letters and cell addresses as a spreadsheet shows them. */
public final class Addresses {
  private Addresses() {}

  /** Letters of a column from 0: 0 is A, 26 is AA. */
  public static String columnName(int column) {
    StringBuilder name = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      name.insert(0, (char) ('A' + rest % 26));
    }
    return name.toString();
  }

  /** Column from 0 of an address such as {@code AB12}; -1 when there are no letters. */
  public static int column(String address) {
    int column = 0;
    for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
      column = column * 26 + (Character.toUpperCase(address.charAt(i)) - 'A' + 1);
    }
    return column - 1;
  }

  /** Row from 1 of an address such as {@code AB12}; 0 when there are no digits. */
  static int row(String address) {
    int row = 0;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c >= '0' && c <= '9') {
        row = row * 10 + (c - '0');
      }
    }
    return row;
  }

  /** Range of a reference such as {@code A1:C3}. */
  static Range range(String reference) {
    int colon = reference.indexOf(':');
    String first = colon < 0 ? reference : reference.substring(0, colon);
    String last = colon < 0 ? reference : reference.substring(colon + 1);
    return new Range(row(first), column(first), row(last), column(last));
  }
}
