package vn.ocop.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependencies run one way; each module knows only what its job needs. */
@AnalyzeClasses(packages = "vn.ocop", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String DOMAIN = "vn.ocop.domain..";
  private static final String INTAKE = "vn.ocop.intake..";
  private static final String WAREHOUSE = "vn.ocop.warehouse..";
  private static final String REVIEW = "vn.ocop.review..";
  private static final String CLI = "vn.ocop.cli..";
  private static final String SPARK = "org.apache.spark..";
  private static final String POI = "org.apache.poi..";
  private static final String HTTP = "java.net.http..";
  private static final String JDBC = "java.sql..";
  private static final String DUCKDB = "org.duckdb..";
  private static final String ICEBERG = "org.apache.iceberg..";

  @ArchTest
  static final ArchRule DOMAIN_KNOWS_NOBODY =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              INTAKE, WAREHOUSE, REVIEW, CLI, SPARK, POI, HTTP, JDBC, DUCKDB, ICEBERG);

  @ArchTest
  static final ArchRule INTAKE_READS_LISTS_ONLY =
      noClasses()
          .that()
          .resideInAPackage(INTAKE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WAREHOUSE, REVIEW, CLI, SPARK, HTTP, JDBC, DUCKDB, ICEBERG);

  @ArchTest
  static final ArchRule WAREHOUSE_KNOWS_NEITHER_SPARK_NOR_DOCUMENTS =
      noClasses()
          .that()
          .resideInAPackage(WAREHOUSE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(REVIEW, CLI, SPARK, POI, HTTP, "vn.ocop.spark..");

  @ArchTest
  static final ArchRule REVIEW_READS_THE_PUBLISHED_FILE_ALONE =
      noClasses()
          .that()
          .resideInAPackage(REVIEW)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(INTAKE, WAREHOUSE, CLI, SPARK, ICEBERG);

  @ArchTest
  static final ArchRule THE_COMMAND_LINE_FINDS_SPARK_ONLY_BY_SERVICE =
      noClasses()
          .that()
          .resideInAPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SPARK, "vn.ocop.spark..");

  @ArchTest
  static final ArchRule ONLY_THE_LAKE_PACKAGE_KNOWS_ICEBERG =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.ocop.warehouse.lake..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ICEBERG);
}
