//! Words from which synthetic names are made.

pub const PLACES: [&str; 24] = [
    "北京", "上海", "杭州", "成都", "武汉", "西安", "南京", "苏州", "青岛", "厦门", "长沙", "昆明",
    "桂林", "洛阳", "泉州", "绍兴", "大理", "敦煌", "安庆", "黄山", "宜昌", "荆州", "承德", "丽江",
];

pub const BRANDS: [&str; 40] = [
    "青禾", "云岫", "木棉", "知秋", "听雨", "白鹭", "长风", "星河", "山海", "半夏", "拾光", "南枝",
    "北辰", "小满", "谷雨", "竹里", "松间", "晨曦", "墨染", "千帆", "若水", "扶摇", "锦书", "归园",
    "清欢", "远山", "鹿鸣", "蓝溪", "稻香", "橙子", "飞鱼", "石榴", "芸香", "梧桐", "蒹葭", "朝露",
    "暮云", "浅草", "丹枫", "雪松",
];

pub const TRADES: [&str; 30] = [
    "茶叶", "图书", "摄影", "软件", "家具", "陶瓷", "园艺", "旅行", "美食", "手作", "音乐", "设计",
    "跑步", "骑行", "烘焙", "编程", "数码", "农产", "宠物", "建材", "汽配", "机械", "物流", "环保",
    "面馆", "民宿", "花艺", "围棋", "书法", "天文",
];

pub const SITES: [&str; 12] = [
    "商城",
    "博客",
    "工作室",
    "社区",
    "笔记",
    "资讯站",
    "展厅",
    "小站",
    "服务平台",
    "爱好者之家",
    "日记",
    "导航",
];

pub const FAMILY_NAMES: [&str; 16] = [
    "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨",
];

pub const GIVEN_NAMES: [&str; 16] = [
    "示例", "小样", "测试", "演示", "甲一", "乙二", "丙三", "丁四", "子虚", "乌有", "某某", "无名",
    "样本", "范例", "虚构", "假设",
];

/// A number drawn from `index`, evenly spread and always the same for the same `index` and `salt`.
pub fn spread(index: u64, salt: u64) -> u64 {
    // SplitMix64.
    let mut z = index
        .wrapping_add(salt.wrapping_mul(0x9E37_79B9_7F4A_7C15))
        .wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// One of `words`, chosen by `index` and `salt`.
pub fn pick(words: &[&'static str], index: u64, salt: u64) -> &'static str {
    let count = words.len() as u64;
    usize::try_from(spread(index, salt) % count).map_or("", |i| words[i])
}
