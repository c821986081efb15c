// Words, numbers and dates as Vietnamese readers expect them.
const STARS = {
  '3': '3 sao', '4': '4 sao', '5': '5 sao (quốc gia)', '5_province': '5 sao cấp tỉnh (2018–2019)',
  'potential_5': 'Tiềm năng 5 sao', 'all': 'Tất cả', 'all_with_potential_5': 'Tất cả, kể cả tiềm năng 5 sao',
};
const STAR_CLASSES = ['3', '4', '5', '5_province', 'potential_5'];
const TYPES = {
  cooperative: 'Hợp tác xã', cooperative_group: 'Tổ hợp tác', enterprise: 'Doanh nghiệp',
  household: 'Hộ, cơ sở sản xuất', farm: 'Trang trại', association: 'Hội, hiệp hội', unknown: 'Chưa xác định',
};
const KINDS = {first: 'Công nhận lần đầu', upgrade: 'Nâng hạng', reevaluation: 'Đánh giá lại'};
const BASES = {
  cumulative: 'Lũy kế', cumulative_net: 'Lũy kế trừ đã rút', valid: 'Còn hiệu lực', flow: 'Trong kỳ',
  batch: 'Theo đợt', unknown: 'Không ghi rõ',
};
const COUNTED = {product: 'sản phẩm', producer: 'chủ thể', commune: 'xã, phường'};
const GEOGRAPHIES = {recorded: 'như khi ghi nhận', '2025-07-01': 'từ 01/7/2025'};
const LEVELS = {nation: 'Cả nước', province: 'Tỉnh', district: 'Huyện', commune: 'Xã'};
const STATUSES = {
  met: ['✓', 'Đạt'], not_met: ['✕', 'Chưa đạt'], in_progress: ['◔', 'Đang thực hiện'],
  not_measurable: ['?', 'Chưa đo được'],
};
const VERDICTS = {
  agrees: ['✓', 'Khớp', 'met'], lists_missing: ['◔', 'Thiếu danh sách', 'in_progress'],
  contradicts: ['✕', 'Mâu thuẫn', 'not_met'], not_computable: ['?', 'Không tính được', 'not_measurable'],
};
const CHAINS = {
  does_not_add_up: ['✕', 'Không khớp', 'not_met'], open: ['?', 'Nguồn chưa nêu đủ', 'not_measurable'], adds_up: ['✓', 'Khớp', 'met'],
};
const CHECKS = {
  pass: ['✓', 'Đạt', 'met'], fail: ['✕', 'Có vi phạm', 'not_met'],
  not_applicable: ['?', 'Không áp dụng', 'not_measurable'], error: ['✕', 'Lỗi khi kiểm tra', 'not_met'],
};
const SEVERITIES = {error: 'Lỗi', warning: 'Cảnh báo', info: 'Thông tin'};
const RECEIVED = {loaded: 'Đã nạp', superseded: 'Đã được thay thế', duplicate: 'Trùng nội dung', refused: 'Từ chối'};
const COMPARATORS = {at_least: '≥', at_most: '≤', equal: '='};
const PRECISIONS = {day: '', month: ' (chỉ biết tháng)', year: ' (chỉ biết năm)', unknown: ''};

const whole = new Intl.NumberFormat('vi-VN', {maximumFractionDigits: 0});
const decimal = new Intl.NumberFormat('vi-VN', {maximumFractionDigits: 2});
const tenth = new Intl.NumberFormat('vi-VN', {maximumFractionDigits: 1});

const count = n => (n == null ? '–' : Number.isInteger(n) ? whole.format(n) : decimal.format(n));
const percent = ratio => (ratio == null ? '–' : `${tenth.format(ratio * 100)} %`);
const signed = n => (n == null ? '–' : n > 0 ? `+${count(n)}` : n < 0 ? `−${count(-n)}` : '0');
const day = iso => (iso ? iso.slice(0, 10).split('-').reverse().join('/') : '–');
const moment = text => (text ? `${day(text)} ${text.slice(11, 16)}` : '–');
const addDays = (iso, days) => new Date(Date.parse(iso) + days * 864e5).toISOString().slice(0, 10);
const plain = text => String(text ?? '').normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').toLowerCase();

// A share is written as a percentage, everything else as a number.
const isShare = code => indicatorOf(code)?.unit_of_measure === 'share';
const amount = (code, value) => (isShare(code) ? percent(value) : count(value));
const categoryName = (code, category) =>
  category === 'all' ? '' : /type/.test(code) ? TYPES[category] ?? category
    : /group/.test(code) ? groupName(category) : STARS[category] ?? TYPES[category] ?? category;
const groupName = code => groupNames.get(code) ?? (code === 'unknown' ? 'Chưa xác định' : code);
