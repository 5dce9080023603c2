//! Documents of each look, with made-up people.

use anbei_paper::{
    Answer, Block, Column, Document, Fact, Labelled, Look, Picture, Place, Prose, Run, Words,
};

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn place(label: &str, known: &[&str], hint: &str, day: &str) -> Place {
    Place { label: label.into(), texts: texts(known), hint: hint.into(), day: day.into() }
}

pub fn document(look: Look, title: &str, blocks: Vec<Block>) -> Document {
    Document {
        language: "zh",
        look,
        title: title.to_owned(),
        subtitle: String::new(),
        reference: Labelled { label: "编号".to_owned(), text: "01KAT0Z5QE".to_owned() },
        address: "https://anbei.example/papers/01kat0z5qe".to_owned(),
        brand: "安备 · 演示环境".to_owned(),
        caution: "演示文书，不具有法律效力".to_owned(),
        printed: "2026年11月24日 11:00 生成".to_owned(),
        day: (2026, 11, 24),
        words: Words {
            page: "第 @page 页，共 @pages 页".to_owned(),
            scan: "扫码查验".to_owned(),
            missing: "〓代替本机字库没有的字：".to_owned(),
            contents: "目录".to_owned(),
        },
        blocks,
        pictures: Vec::new(),
    }
}

pub fn certificate() -> Document {
    let facts = vec![
        Fact::new("网站名称", texts(&["青禾茶叶小站"])).wide(),
        Fact {
            also: "Operator".to_owned(),
            ..Fact::new("开办者", texts(&["北京青禾科技有限公司"]))
        }
        .wide(),
        Fact::new("域名", texts(&["qinghe.example"])),
        Fact::new("登记日期", texts(&["2026年11月24日"])),
    ];
    let blocks = vec![
        Block::Number { text: "京公网安备 110105 02 030143 号".to_owned() },
        Block::Facts { title: String::new(), facts },
        Block::Small { texts: texts(&["登记事项以查验页所载为准。"]) },
    ];
    let subtitle = "Certificate of Filing".to_owned();
    Document { subtitle, ..document(Look::Certificate, "备案登记证明", blocks) }
}

/// With `members` in its list; blank where there are none.
pub fn form(members: usize) -> Document {
    let boxes = ["自建机房", "托管主机", "租赁虚拟空间", "云主机"];
    let boxes = boxes.iter().map(|one| (*one == "云主机" && members > 0, (*one).to_owned()));
    let room = Answer::Room { lines: 3 };
    let name =
        if members > 0 { vec!["青禾 #let x = [1] \\ $y$ *z*".to_owned()] } else { Vec::new() };
    let facts = vec![
        Fact::new("网站名称", name).wide(),
        Fact::answered("接入方式", Answer::Boxes { boxes: boxes.collect() }).wide(),
        Fact::new("手机", Vec::new()),
        Fact::new("座机", Vec::new()),
        Fact::answered("备注", room).wide(),
    ];
    let row = |number: usize| {
        vec![number.to_string(), "王小明".to_owned(), "成员".to_owned(), "138****8000".to_owned()]
    };
    let columns = [("序号", 1), ("姓名", 3), ("职务", 2), ("电话", 3)];
    let columns =
        columns.map(|(text, share)| Column { text: text.to_owned(), share }).into_iter().collect();
    let rows = if members == 0 {
        vec![vec![String::new(); 4]; 6]
    } else {
        (1..=members).map(row).collect()
    };
    let blank = "    年    月    日";
    let places =
        vec![place("填报单位", &[], "（盖章）", blank), place("公安机关", &[], "（盖章）", blank)];
    let blocks = vec![
        Block::Facts { title: "一、基本情况".to_owned(), facts },
        Block::Table { title: "二、成员".to_owned(), columns, rows },
        Block::Signatures { places },
    ];
    document(Look::Form, "网络信息安全保护小组名单", blocks)
}

pub fn letter() -> Document {
    let body = "经查，你单位开办的网站（qinghe.example）存在下列情形。请于2026年12月1日前改正，并报告改正情况。";
    let signed = place("", &["北京市公安局朝阳分局"], "（盖章）", "2026年11月24日");
    let blocks = vec![
        Block::Addressee { text: "北京青禾科技有限公司：".to_owned() },
        Block::Text { texts: texts(&[body, "逾期不改正的，将依法处理。"]) },
        Block::Quote { texts: texts(&["首页未悬挂备案图标。"]) },
        Block::Signatures { places: vec![signed] },
    ];
    document(Look::Letter, "责令限期改正通知书", blocks)
}

fn run(text: &str, href: &str) -> Run {
    Run { text: text.to_owned(), href: href.to_owned(), ..Run::default() }
}

fn paragraph(runs: Vec<Run>) -> Prose {
    Prose::Paragraph { runs }
}

fn heading(level: u8, anchor: &str, text: &str) -> Prose {
    Prose::Heading { level, anchor: anchor.to_owned(), text: text.to_owned() }
}

/// Every kind of prose, in two chapters.
pub fn book() -> Document {
    let text = |text: &str| paragraph(vec![run(text, "")]);
    let typed = Run { code: true, ..run("2001:db8::/64 # $x$", "") };
    let strong = Run { strong: true, ..run("再登录", "") };
    let head = vec![vec![run("内容", "")], vec![run("怎样填", "")]];
    let row =
        vec![vec![run("网站名称", "")], vec![run("与 ICP 备案一致", "https://beian.example/")]];
    let parts = vec![
        heading(1, "applicant", "开办者"),
        heading(2, "applicant/account", "注册与登录"),
        paragraph(vec![
            run("先注册，", ""),
            strong,
            run("，见", ""),
            run("管理员", "#admin"),
            typed,
        ]),
        heading(3, "applicant/account#步骤", "步骤"),
        Prose::List {
            is_steps: true, items: vec![vec![text("第一步")], vec![text("第二步")]]
        },
        Prose::List { is_steps: false, items: vec![vec![text("要点")]] },
        Prose::Table { head, rows: vec![row] },
        Prose::Listing { lines: texts(&["anbei doctor", "  --config x"]) },
        Prose::Picture { file: "dot.png".to_owned(), alt: "一个点".to_owned() },
        Prose::Note { parts: vec![text("请当心。")] },
        heading(1, "admin", "管理员"),
        text("全文完"),
    ];
    let bytes = include_bytes!("../../../web/static/badge/badge.png").to_vec();
    Document {
        pictures: vec![Picture { file: "dot.png".to_owned(), bytes }],
        ..document(Look::Book, "操作指南", vec![Block::Prose { parts }])
    }
}
