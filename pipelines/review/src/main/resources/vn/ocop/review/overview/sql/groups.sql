-- Names of product groups, from conf/taxonomy.
select group_code, name_vi from page_group order by group_code
