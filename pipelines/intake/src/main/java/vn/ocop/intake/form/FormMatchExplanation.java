package vn.ocop.intake.form;

import java.util.List;
import vn.ocop.intake.workbook.Addresses;

/** Writes a {@link FormMatch} for people. */
final class FormMatchExplanation {
  private final FormMatch match;
  private final boolean english;
  private final StringBuilder out = new StringBuilder();

  FormMatchExplanation(FormMatch match, boolean english) {
    this.match = match;
    this.english = english;
  }

  String write() {
    for (ListPart part : match.parts()) {
      line(say("Trang tính", "Sheet") + " " + name(part) + ":");
      if (part.continued() != null) {
        line(
            "  "
                + say("đọc tiếp danh sách của trang ", "goes on with the list of sheet ")
                + part.continued());
      } else if (part.match() != null) {
        explainChosen(part.match(), part.ranked());
      } else if (part.ranked().isEmpty()) {
        line("  " + say("không thấy dòng tiêu đề của danh sách", "no header row of a list found"));
      } else {
        explainUnknown(part);
      }
    }
    return out.toString();
  }

  private String name(ListPart part) {
    String name =
        match.parts(part.sheetName()).size() == 1
            ? part.sheetName()
            : part.sheetName() + say(", dòng ", ", rows ") + part.firstRow() + "–" + part.lastRow();
    return part.isBeside()
        ? name
            + say(", từ cột ", ", from column ")
            + Addresses.columnName(part.band().firstColumn())
        : name;
  }

  private void explainChosen(SheetMatch chosen, List<SheetMatch> ranked) {
    line(
        "  "
            + say("biểu mẫu ", "form ")
            + chosen.form().code()
            + " ("
            + say(chosen.form().nameVi(), chosen.form().nameEn())
            + "), "
            + say("điểm ", "score ")
            + chosen.score());
    line("  " + say("tiêu đề cột: dòng ", "header: rows ") + rows(chosen));
    if (chosen.titlePhrase() != null) {
      line(
          "  "
              + say("cụm từ trong tên danh sách: ", "phrase in the title: ")
              + chosen.titlePhrase());
    }
    for (ColumnMapping mapping : chosen.columns()) {
      line(
          "  "
              + Addresses.columnName(mapping.column())
              + " \""
              + mapping.heading()
              + "\" → "
              + role(mapping));
    }
    for (SheetMatch other : ranked) {
      if (other != chosen) {
        line(
            "  "
                + say("không chọn ", "not chosen: ")
                + other.form().code()
                + ": "
                + why(other, chosen));
      }
    }
  }

  private void explainUnknown(ListPart part) {
    line(
        "  "
            + (part.isTied()
                ? say("hai biểu mẫu khớp như nhau", "two forms fit equally well")
                : say("không biểu mẫu nào đủ cột bắt buộc", "no form has all required columns")));
    for (SheetMatch candidate : part.ranked()) {
      line(
          "  "
              + candidate.form().code()
              + " ("
              + say("dòng ", "rows ")
              + rows(candidate)
              + "): "
              + why(candidate, null));
    }
  }

  private String why(SheetMatch other, SheetMatch chosen) {
    if (!other.isComplete()) {
      return say("thiếu ", "misses ") + String.join(", ", other.missing());
    }
    String score = say("điểm ", "score ") + other.score();
    if (chosen != null && other.score() == chosen.score()) {
      return score + say(", bằng điểm, xếp sau theo thứ tự ưu tiên", ", equal, later in priority");
    }
    return score;
  }

  private String role(ColumnMapping mapping) {
    if (mapping.field() == null) {
      return mapping.ignored() ? say("bỏ qua", "ignored") : say("không biết", "not known");
    }
    String role = mapping.field().code();
    if (mapping.block() > 0) {
      role += say(" (khối ", " (block ") + mapping.block() + ")";
    }
    if (mapping.field().isPersonal()) {
      role += say(" (dữ liệu cá nhân, không lưu)", " (personal data, dropped)");
    }
    return role;
  }

  private static String rows(SheetMatch candidate) {
    return candidate.headerFirst() == candidate.headerLast()
        ? Integer.toString(candidate.headerFirst())
        : candidate.headerFirst() + "–" + candidate.headerLast();
  }

  private String say(String vi, String en) {
    return english ? en : vi;
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
