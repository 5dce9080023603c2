//! What the living page shows in its components: invented, but as long and as wrong as real answers are.

use crate::Lang;
use crate::view::{
    ControlView, FactRow, FieldErrorView, FieldView, Link, OptionGroupView, OptionView, RegionView,
    RepeatRow, Sketches, Step, SummaryError, Task, TimelineItem, UploadView,
};

/// Every drawing of `static/icons.svg`.
pub const ICONS: &[&str] = &[
    "search", "tick", "cross", "dot", "ring", "clock", "pause", "alert", "info", "question",
    "done", "stop", "left", "right", "down", "back", "forward", "return", "copy", "download",
    "upload", "file", "image", "user", "building", "globe", "phone", "grid", "mail", "bell",
    "list", "inbox", "home", "calendar", "trash", "pen", "external", "lock", "print", "eye",
    "book", "scale", "plus", "minus", "rotate", "flag",
];

const UNIT: &str = "杭州云上书屋文化创意与数字出版传播有限责任公司西湖第一分公司";

fn of(t: Lang, key: &str) -> String {
    t.text(format!("design-{key}")).to_owned()
}

pub fn errors(t: Lang) -> Vec<SummaryError> {
    let error =
        |id: &str, key| SummaryError { href: format!("#{id}"), label: None, text: of(t, key) };
    vec![
        error("unit_uscc", "uscc-error"),
        error("region", "region-error"),
        error("domains-1", "domain-error"),
    ]
}

pub fn steps(t: Lang) -> Vec<Step> {
    let step = |key, state, href: Option<&str>| Step {
        name: of(t, key),
        state,
        href: href.map(str::to_owned),
    };
    vec![
        step("step-subject", "done", Some("/design")),
        step("step-site", "done", Some("/design")),
        step("step-access", "now", None),
        step("step-people", "", None),
        step("step-check", "", None),
    ]
}

/// A question with nothing answered.
fn field(t: Lang, id: &str, control: ControlView) -> FieldView {
    FieldView {
        id: id.to_owned(),
        name: id.to_owned(),
        label: of(t, &format!("field-{id}")),
        hint: None,
        required: true,
        control,
        value: String::new(),
        values: Vec::new(),
        errors: Vec::new(),
        options: Vec::new(),
        groups: Vec::new(),
        listed: None,
        most_files: 1,
        sketches: Sketches::Document,
        uploads: Vec::new(),
        region: None,
        shown_when: None,
        hidden: false,
        rows: Vec::new(),
        note: None,
        source: None,
        mono: false,
        autocomplete: "off",
        input_type: "text",
        max: None,
    }
}

fn error(t: Lang, id: &str, index: usize, key: &str) -> Vec<FieldErrorView> {
    vec![FieldErrorView {
        index,
        id: format!("{id}-error-{index}"),
        text: of(t, key),
        way_out: None,
    }]
}

fn option(code: &str, label: String, checked: bool) -> OptionView {
    OptionView { code: code.to_owned(), label, hint: None, checked }
}

pub fn fields(t: Lang) -> Vec<FieldView> {
    let mut all = lines(t);
    all.extend(choices(t));
    all.extend(others(t));
    all
}

fn lines(t: Lang) -> Vec<FieldView> {
    let id = "unit_uscc";
    vec![
        FieldView {
            hint: Some(of(t, "field-site_name-hint")),
            value: of(t, "site"),
            ..field(t, "site_name", ControlView::Line)
        },
        FieldView {
            hint: Some(of(t, "field-unit_uscc-hint")),
            value: "91330106MA2CFRQ45X".to_owned(),
            errors: error(t, id, 0, "uscc-error"),
            mono: true,
            ..field(t, id, ControlView::Line)
        },
        FieldView {
            hint: Some(of(t, "field-opened_on-hint")),
            value: "2026-11-02".to_owned(),
            max: Some("2026-11-24".to_owned()),
            ..field(t, "opened_on", ControlView::Date)
        },
    ]
}

fn choices(t: Lang) -> Vec<FieldView> {
    const KINDS: [&str; 8] =
        ["forum", "blog", "chat", "comments", "live", "video", "games", "other"];

    let kind = |code: &&str| option(code, of(t, &format!("kind-{code}")), *code == "blog");
    let yes = OptionView { hint: Some(of(t, "yes-hint")), ..option("yes", of(t, "yes"), true) };
    let region = RegionView {
        province: vec![option("330000", "浙江省".to_owned(), true)],
        city: vec![option("330100", "杭州市".to_owned(), true)],
        district: vec![option("330106", "西湖区".to_owned(), false)],
    };
    vec![
        FieldView {
            options: vec![yes, option("no", of(t, "no"), false)],
            ..field(t, "interactive", ControlView::OneOf)
        },
        FieldView {
            shown_when: Some(("interactive".to_owned(), "yes".to_owned())),
            options: KINDS.iter().map(kind).collect(),
            ..field(t, "kinds", ControlView::AnyOf)
        },
        FieldView {
            region: Some(region),
            errors: error(t, "region", 0, "region-error"),
            ..field(t, "region", ControlView::Region)
        },
        FieldView {
            required: false,
            source: Some(of(t, "source")),
            groups: vec![OptionGroupView {
                label: of(t, "group"),
                options: vec![
                    option("1", "优刻得科技股份有限公司".to_owned(), true),
                    option("2", "北京新网数码信息技术有限公司".to_owned(), false),
                ],
            }],
            ..field(t, "provider", ControlView::Directory)
        },
    ]
}

fn others(t: Lang) -> Vec<FieldView> {
    let row = |index, value: &str, errors| RepeatRow { index, value: value.to_owned(), errors };
    vec![
        FieldView {
            required: false,
            mono: true,
            hint: Some(of(t, "field-domains-hint")),
            rows: vec![
                row(0, "example.test", Vec::new()),
                row(1, "exa mple", error(t, "domains", 1, "domain-error")),
                row(2, "", Vec::new()),
            ],
            ..field(t, "domains", ControlView::Line)
        },
        FieldView {
            hint: Some(of(t, "field-licence-hint")),
            note: Some(of(t, "note")),
            uploads: vec![upload(t)],
            ..field(t, "licence", ControlView::Upload)
        },
        FieldView { value: of(t, "about"), ..field(t, "content", ControlView::Paragraph) },
        FieldView {
            errors: error(t, "truth", 0, "tick-error"),
            ..field(t, "truth", ControlView::Tick)
        },
    ]
}

fn upload(t: Lang) -> UploadView {
    UploadView {
        id: "sample".to_owned(),
        name: of(t, "file"),
        size_text: "1.8 MB".to_owned(),
        thumb: None,
        href: "/design".to_owned(),
        is_image: true,
    }
}

pub fn rows(t: Lang) -> Vec<FactRow> {
    let row = |key, texts: &[&str], mono| FactRow {
        label: of(t, key),
        texts: texts.iter().map(ToString::to_string).collect(),
        files: Vec::new(),
        mono,
        change: Some("/design".to_owned()),
    };
    vec![
        row("field-site_name", &[t.text("design-site")], false),
        row("fact-subject", &[UNIT], false),
        row("fact-addresses", &["203.0.113.0/24", "2001:db8::1"], true),
        row("field-domains", &[], false),
        FactRow { files: vec![upload(t)], ..row("field-licence", &[], false) },
    ]
}

pub fn tasks(t: Lang) -> Vec<Task> {
    ["done", "now", "wait", "wrong", "idle"]
        .into_iter()
        .map(|state| Task {
            name: of(t, &format!("task-{state}")),
            hint: (state == "wrong").then(|| of(t, "task-hint")),
            href: (state != "idle").then(|| "/design".to_owned()),
            state,
            word: of(t, &format!("word-{state}")),
        })
        .collect()
}

pub fn timeline(t: Lang) -> Vec<TimelineItem> {
    ["now", "wait", "done"]
        .into_iter()
        .map(|state| TimelineItem {
            state,
            title: of(t, &format!("event-{state}")),
            at: of(t, &format!("event-{state}-at")),
            texts: if state == "now" { vec![of(t, "event-text")] } else { Vec::new() },
        })
        .collect()
}

pub fn tabs(t: Lang) -> Vec<Link> {
    let link = |key, icon, count, current| Link {
        text: of(t, key),
        href: "/design".to_owned(),
        icon,
        count,
        current,
    };
    vec![link("tab-sites", "globe", Some(128), true), link("tab-apps", "phone", None, false)]
}
