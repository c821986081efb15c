-- Tables behind the example state. In an empty DuckDB file of storage version v1.4.0:
-- four units, five years, three stars, three kinds of producers.
create table f_sao as
select
  u.ma_don_vi, u.don_vi, u.ma_iso,
  cast(y.nam as integer) as nam,
  make_date(y.nam, 6, 30) as ngay,
  cast(s.sao as integer) as sao,
  s.sao || ' sao' as hang_sao,
  c.chu_the,
  case when (s.sao + y.nam) % 2 = 0 then 'Thực phẩm' else 'Đồ uống' end as nhom,
  'Còn hiệu lực' as can_cu,
  cast(1 + (y.nam * 7 + s.sao * 3 + length(c.chu_the)) % 40 as bigint) as n,
  cast(100 + (y.nam * s.sao) % 900 as decimal(18, 4)) as doanh_thu
from (values ('01', 'Hà Nội', 'VN-HN'), ('22', 'Quảng Ninh', 'VN-13'),
             ('20', 'Lạng Sơn', 'VN-09'), ('48', 'Đà Nẵng', 'VN-DN')) as u (ma_don_vi, don_vi, ma_iso)
cross join (values (2021), (2022), (2023), (2024), (2025)) as y (nam)
cross join (values (3), (4), (5)) as s (sao)
cross join (values ('Hợp tác xã'), ('Doanh nghiệp'), ('Hộ kinh doanh')) as c (chu_the);

create table f_muc_tieu as
select
  ma_don_vi, don_vi, ma_iso, nam,
  make_date(nam, 12, 31) as ngay,
  cast(sum(n) as bigint) as thuc_hien,
  cast(200 as decimal(18, 2)) as muc_tieu
from f_sao
group by ma_don_vi, don_vi, ma_iso, nam;

create table meta_publish as
select 'v1' as version, timestamp '2026-11-01 05:00:00' as luc;
