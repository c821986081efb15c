package vn.ocop.review.docx;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/**
 * Pages as Nghị định 30/2020/NĐ-CP has them: A4, margins 20 mm above and below, 30 left, 20 right;
 * the number of the page above, centred, not on the first; appendices across and numbered on their
 * own. Lengths are twentieths of a point.
 */
final class Pages {
  private static final long SHORT_SIDE = 11906;
  private static final long LONG_SIDE = 16838;
  private static final long MARGIN = 1134;
  private static final long LEFT_MARGIN = 1701;

  /** Width of the text on an upright page. */
  static final long TEXT = SHORT_SIDE - LEFT_MARGIN - MARGIN;

  /** Width of the text on a page across. */
  static final long WIDE_TEXT = LONG_SIDE - 2 * MARGIN;

  private final XWPFDocument document;
  private final String header;

  Pages(XWPFDocument document) {
    this.document = document;
    XWPFHeader numbers = document.createHeader(HeaderFooterType.DEFAULT);
    XWPFParagraph line =
        numbers.getParagraphs().isEmpty()
            ? numbers.createParagraph()
            : numbers.getParagraphs().get(0);
    line.setStyle("Header");
    line.getCTP().addNewFldSimple().setInstr("PAGE");
    line.getCTP().getFldSimpleArray(0).addNewR().addNewT().setStringValue("2");
    this.header = document.getRelationId(numbers);
  }

  /**
   * A paragraph of nothing, so many points high. One has to follow a table at the end of pages; a
   * whole line there would begin a page without anything on it.
   */
  XWPFParagraph space(int points) {
    XWPFParagraph space = document.createParagraph();
    space.setSpacingAfter(0);
    space.setSpacingBefore(0);
    space.setSpacingBetween(points, LineSpacingRule.EXACT);
    space.createRun().setFontSize(1);
    return space;
  }

  /** Ends the pages so far; the next begin anew. */
  void close(boolean isWide) {
    CTSectPr section = space(1).getCTP().getPPr().addNewSectPr();
    var reference = section.addNewHeaderReference();
    reference.setType(STHdrFtr.DEFAULT);
    reference.setId(header);
    fill(section, isWide);
  }

  /** Describes the last pages. */
  void closeLast(boolean isWide) {
    fill(document.getDocument().getBody().getSectPr(), isWide);
  }

  private static void fill(CTSectPr section, boolean isWide) {
    section.addNewType().setVal(STSectionMark.NEXT_PAGE);
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(isWide ? LONG_SIDE : SHORT_SIDE));
    size.setH(BigInteger.valueOf(isWide ? SHORT_SIDE : LONG_SIDE));
    if (isWide) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
    margins.setLeft(BigInteger.valueOf(isWide ? MARGIN : LEFT_MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setHeader(BigInteger.valueOf(567));
    margins.setFooter(BigInteger.valueOf(567));
    margins.setGutter(BigInteger.ZERO);
    section.addNewPgNumType().setStart(BigInteger.ONE);
    section.addNewTitlePg();
  }
}
