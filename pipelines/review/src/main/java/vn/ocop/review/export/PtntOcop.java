package vn.ocop.review.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.review.export.Exporter.Written;
import vn.ocop.review.mart.Mart;

/**
 * Table PTNT_OCOP of the shared agricultural database (QĐ 5277/QĐ-BNNMT) with the dimensions that
 * its keys need, and a report of what the standard cannot say.
 */
final class PtntOcop {
  private static final String ROWS =
      """
      select
        number as "MA_OCOP",
        unit_code as "Ma_DonViHanhChinh",
        cast(year(as_of) as varchar) as "Ma_ThoiGian",
        'SP' || lpad(cast(number as varchar), 8, '0') as "Ma_SanPham",
        left(name, 255) as "TenSanPham",
        cast(star as varchar) || '*' as "XepHang",
        left(producer, 255) as "ChuTheSXKD",
        cast(revenue_million_vnd as decimal(14, 2)) as "DoanhThuNam",
        case when decision_date is null then null when is_withdrawn then 'THUHOI' when is_in_force then 'HIEULUC' else 'HETHIEULUC' end
          as "TrangThai"
      from awarded
      where star_category <> '5_province' and unit_code is not null
      order by number
      """;

  private static final String UNITS =
      """
      select u.unit_code as "Ma", case when u.level = 'commune' then u.parent_code end as "Ma_DonViCapTren", u.name_vi as "Ten",
        case u.level when 'province' then 'Tỉnh' else 'Xã' end as "CapHanhChinh",
        case when u.valid_to is null then 'HIEULUC' else 'HETHIEULUC' end as "TinhTrang"
      from unit u
      where u.geography = '2025-07-01' and u.level in ('province', 'commune') and not coalesce(u.is_unknown, false)
      order by u.level desc, u.unit_code
      """;

  private static final String TIMES =
      """
      select cast(year(as_of) as varchar) as "Ma_ThoiGian", year(as_of) as "Nam", null as "Thang", null as "VuMua"
      from publication
      """;

  private static final String PRODUCTS =
      """
      select 'SP' || lpad(cast(number as varchar), 8, '0') as "Ma", name as "Ten"
      from awarded
      where star_category <> '5_province' and unit_code is not null
      order by number
      """;

  private PtntOcop() {}

  static List<Written> write(Mart mart, Path out) throws IOException {
    String awarded = "with awarded as (" + ExportResources.text("ptnt-ocop/awarded.sql") + ") ";
    List<Written> files = new ArrayList<>();
    files.add(CsvFiles.write(mart, awarded + ROWS, out.resolve("PTNT_OCOP.csv")));
    files.add(CsvFiles.write(mart, UNITS, out.resolve("DM_DonViHanhChinh.csv")));
    files.add(CsvFiles.write(mart, TIMES, out.resolve("DM_KhoangThoiGian.csv")));
    files.add(CsvFiles.write(mart, awarded + PRODUCTS, out.resolve("DM_SanPham.csv")));
    Path report = out.resolve("bao-cao-xuat.md");
    Files.writeString(report, report(mart, awarded, files.get(0).rows()));
    files.add(new Written(report, 1));
    return files;
  }

  private static String report(Mart mart, String awarded, long rows) throws IOException {
    return ExportResources.text("ptnt-ocop/report.md")
        .replace(
            "{label}",
            mart.text("select coalesce('**' || label_vi || '** – ', '') from publication"))
        .replace("{version}", mart.text("select version from publication"))
        .replace("{as_of}", mart.text("select strftime(as_of, '%d/%m/%Y') from publication"))
        .replace("{rows}", Long.toString(rows))
        .replace("{province_five}", count(mart, awarded, "star_category = '5_province'"))
        .replace("{no_unit}", count(mart, awarded, "unit_code is null"))
        .replace(
            "{commune_open}", count(mart, awarded, "unit_code is not null and is_commune_open"))
        .replace("{undated}", count(mart, awarded, "decision_date is null"))
        .replace("{no_producer}", count(mart, awarded, "producer is null"))
        .replace("{no_revenue}", count(mart, awarded, "revenue_million_vnd is null"))
        .replace(
            "{long_names}", count(mart, awarded, "length(name) > 255 or length(producer) > 255"))
        .replace("{potential}", potential(mart));
  }

  private static String count(Mart mart, String awarded, String condition) {
    return Long.toString(mart.count(awarded + "select count(*) from awarded where " + condition));
  }

  private static String potential(Mart mart) {
    return Long.toString(
        mart.count(
            "select count(distinct a.product_id) from assessment a, publication o where a.step ="
                + " 'potential_five' and a.from_date <= o.as_of and a.to_date > o.as_of"));
  }
}
