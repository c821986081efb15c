package vn.ocop.superset.state;

/** The keys of the files of every kind. */
final class Shapes {
  static final Shape PROJECT =
      Shape.of(
          """
          name: null
          prefix: null
          editable: false
          """,
          "name",
          "prefix");

  static final Shape DATABASE =
      Shape.of(
          """
          sqlalchemy_uri: null
          cache_timeout: null
          expose_in_sqllab: true
          allow_run_async: false
          allow_ctas: false
          allow_cvas: false
          allow_dml: false
          allow_file_upload: false
          impersonate_user: false
          extra:
            metadata_params: {}
            engine_params: {}
            metadata_cache_timeout: {}
            schemas_allowed_for_csv_upload: []
            allows_virtual_table_explore: true
          """,
          "sqlalchemy_uri");

  static final Shape DATASET =
      Shape.of(
          """
          database: null
          catalog: null
          schema: null
          sql: null
          main_dttm_col: null
          description: null
          default_endpoint: null
          offset: 0
          cache_timeout: null
          currency_code_column: null
          params: null
          template_params: null
          filter_select_enabled: true
          fetch_values_predicate: null
          extra: null
          normalize_columns: false
          always_filter_main_dttm: false
          folders: null
          required_filters: []
          metrics: {}
          columns: {}
          """,
          "database");

  static final Shape COLUMN =
      Shape.of(
          """
          verbose_name: null
          description: null
          type: null
          is_dttm: false
          is_active: true
          advanced_data_type: null
          groupby: true
          filterable: true
          expression: ''
          python_date_format: null
          datetime_format: null
          extra: null
          """);

  static final Shape METRIC =
      Shape.of(
          """
          verbose_name: null
          expression: null
          description: null
          metric_type: null
          d3format: null
          currency: null
          extra: null
          warning_text: null
          """,
          "expression");

  static final Shape CHART =
      Shape.of(
          """
          slice_name: null
          dataset: null
          viz_type: null
          uuid: null
          description: null
          certified_by: null
          certification_details: null
          cache_timeout: null
          params: {}
          query_context: null
          expect: null
          """,
          "slice_name",
          "dataset",
          "viz_type");

  static final Shape EXPECTATION =
      Shape.of(
          """
          columns: []
          min_rows: 1
          max_rows: null
          """);

  static final Shape DASHBOARD =
      Shape.of(
          """
          dashboard_title: null
          uuid: null
          description: null
          published: true
          css: null
          certified_by: null
          certification_details: null
          roles: []
          filters: []
          layout: []
          metadata:
            color_scheme: ''
            label_colors: {}
            refresh_frequency: 0
            cross_filters_enabled: true
            filter_bar_orientation: VERTICAL
            timed_refresh_immune_slices: []
            expanded_slices: []
            excluded_from_cross_filters: []
          """,
          "dashboard_title",
          "layout");

  static final Shape FILTER =
      Shape.of(
          """
          key: null
          name: null
          type: select
          dataset: null
          column: null
          description: ''
          multiple: true
          required: false
          first_item: false
          inverse: false
          search_all: false
          default: null
          parents: []
          tabs: []
          exclude: []
          options: {}
          """,
          "key",
          "name");

  static final Shape ROLE =
      Shape.of(
          """
          base: null
          add: []
          remove: []
          datasets: []
          databases: []
          """);

  static final Shape RULE =
      Shape.of(
          """
          filter_type: Regular
          datasets: []
          roles: []
          clause: null
          group_key: null
          description: null
          """,
          "clause");

  private Shapes() {}
}
