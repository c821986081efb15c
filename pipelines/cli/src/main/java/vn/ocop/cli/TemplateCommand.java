package vn.ocop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.domain.product.ProductGroups;
import vn.ocop.domain.unit.Unit;
import vn.ocop.domain.unit.UnitDirectory;
import vn.ocop.intake.form.Form;
import vn.ocop.intake.form.FormCatalogue;
import vn.ocop.intake.template.FormTemplate;
import vn.ocop.warehouse.Failure;
import vn.ocop.warehouse.Settings;
import vn.ocop.warehouse.explain.Units;

/** An empty workbook to fill in. */
@Command(
    name = "template",
    description = {
      "Ghi bảng tính trống theo biểu mẫu để một đơn vị điền.",
      "Write an empty workbook of a form for a unit to fill in."
    },
    footer = {
      "",
      "Ví dụ / Examples:",
      "  ./ocop forms list",
      "  ./ocop template recognition-list --unit 20@63",
      "  ./ocop template recognition-list --unit \"Huyện Chi Lăng\" --out chi-lang.xlsx",
      "  ./ocop template proposal-list --unit 20@34 --out de-nghi.xlsx",
      "",
      "Bộ mã / Divisions: 20@63 trước 01/07/2025 (63 tỉnh), 20@34 từ đó (34 tỉnh); mã trần theo"
          + " ngày --as-of."
    })
final class TemplateCommand implements Callable<Integer>, HasCommon {
  @Mixin private Common common;

  @Parameters(
      paramLabel = "FORM",
      description = "mã biểu mẫu, xem ./ocop forms list / code of a form")
  private String formCode;

  @Option(
      names = "--unit",
      required = true,
      paramLabel = "CODE",
      description = "đơn vị: mã, mã kèm bộ mã, hoặc tên / unit: code, unit_id or name")
  private String unitText;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "tệp ghi ra (mặc định <home>/templates/<biểu mẫu>-<mã>.xlsx) / file to write")
  private Path out;

  @Override
  public Common common() {
    return common;
  }

  @Override
  public Integer call() {
    Settings settings = common.settings();
    Form form = form(FormCatalogue.load(settings.conf()));
    UnitDirectory units = UnitDirectory.load(settings.conf());
    Unit unit = unit(units, settings.asOf());
    Path target = target(form, unit);
    if (Files.exists(target)) {
      throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-1404", Map.of("file", target));
    }
    try {
      FormTemplate.write(form, unit, units, ProductGroups.load(settings.conf()), target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    common.out().println(target);
    common
        .err()
        .println(
            common
                .say(
                    "%s cho %s (%s). Điền rồi xem thử: ./ocop check \"%s\"",
                    "%s for %s (%s). Fill it in, then: ./ocop check \"%s\"")
                .formatted(
                    common.say(form.nameVi(), form.nameEn()),
                    common.say(unit.nameVi(), unit.nameEn()),
                    unit.unitId(),
                    target));
    return 0;
  }

  private Form form(FormCatalogue forms) {
    Form form =
        forms
            .find(formCode)
            .orElseThrow(
                () ->
                    new Failure(
                        Failure.Exit.WRONG_USAGE,
                        "OCOP-1401",
                        Map.of(
                            "form",
                            formCode,
                            "forms",
                            forms.all().stream()
                                .map(Form::code)
                                .collect(Collectors.joining(", ")))));
    if (form.template() == null) {
      throw new Failure(Failure.Exit.WRONG_USAGE, "OCOP-1405", Map.of("form", formCode));
    }
    return form;
  }

  private Unit unit(UnitDirectory units, LocalDate on) {
    return units
        .find(Units.of(units).find(unitText, on, null).unitId(), on)
        .filter(unit -> !unit.isUnknown())
        .orElseThrow(
            () -> new Failure(Failure.Exit.WRONG_USAGE, "OCOP-1402", Map.of("unit", unitText)));
  }

  private Path target(Form form, Unit unit) {
    if (out != null) {
      return out.toAbsolutePath().normalize();
    }
    String name = form.code() + "-" + unit.unitId().replaceAll("[@/]", "-") + ".xlsx";
    return common.home().resolve("templates").resolve(name);
  }
}
