use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::register::EntryKind;

const TODAY: Date = date(2026, 11, 24);

fn cells(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn first_headings(layout: &Layout) -> Vec<String> {
    layout.columns.iter().map(|column| column.headings[0].to_owned()).collect()
}

fn older(change: &[(&str, &str)]) -> Result<OlderEntry, Vec<(&'static str, &'static str)>> {
    let heading = Heading::read(OLDER.columns, &first_headings(&OLDER)).unwrap();
    let mut row = cells(OLDER.sample);
    for (id, text) in change {
        let at = OLDER.columns.iter().position(|column| column.id == *id).unwrap();
        (*text).clone_into(&mut row[at]);
    }
    OlderEntry::read(&heading, &row, TODAY)
        .map_err(|flaws| flaws.iter().map(|found| (found.column.id, found.flaw.code)).collect())
}

#[test]
fn samples_are_rows_without_flaws() {
    let entry = older(&[]).unwrap();
    assert_eq!(entry.number.to_string(), "京公网安备11010502000001号");
    assert_eq!(entry.domains().count(), 3);
    assert_eq!((entry.kind, entry.is_interactive), (EntryKind::Website, false));
    assert_eq!((entry.subject_nature, &*entry.document), ("unit", "91000000MA0000007C"));
    let heading = Heading::read(UNFILED.columns, &first_headings(&UNFILED)).unwrap();
    let notice = UnfiledNotice::read(&heading, &cells(UNFILED.sample), TODAY).unwrap();
    assert_eq!(
        (&*notice.domain, notice.notified_on),
        ("unfiled-sample.example", date(2026, 11, 2))
    );
}

#[test]
fn columns_are_found_in_any_order_and_in_both_languages() {
    let heads = cells(&[
        "备注",
        " filing  date ",
        "*公安备案号（必填）",
        "KIND",
        "网站名称",
        "开办者名称",
        "单位性质",
        "是否交互",
        "Domain",
    ]);
    let heading = Heading::read(OLDER.columns, &heads).unwrap();
    assert_eq!(heading.ignored, ["备注"]);
    let row = cells(&[
        "x",
        "2019/3/5",
        "11010502000001",
        "Website",
        "示例小站",
        "王小样",
        "个人",
        "Yes",
        "https://www.例子.中国/",
    ]);
    let entry = OlderEntry::read(&heading, &row, TODAY).unwrap();
    assert_eq!(entry.primary_domain, "www.xn--fsqu00a.xn--fiqs8s");
    assert_eq!((entry.issued_on, entry.is_interactive), (date(2019, 3, 5), true));
    assert_eq!((&*entry.icp_number, &*entry.document), ("", ""));
}

#[test]
fn a_heading_that_lacks_columns_or_has_them_twice_is_refused_with_each_named() {
    let flaws = Heading::read(UNFILED.columns, &cells(&["域名", "主域名", "名称"])).unwrap_err();
    let found: Vec<_> = flaws.iter().map(|f| (f.column.id, f.flaw.code)).collect();
    assert_eq!(found, [("primary-domain", "column-twice"), ("notified-on", "column-missing")]);
    assert_eq!(Heading::score(UNFILED.columns, &cells(&["未备案网站清单"])), 0);
}

#[test]
fn everything_wrong_with_a_row_is_told_at_once() {
    let told = older(&[
        ("number", "京ICP备2022111781号"),
        ("kind", "公众号"),
        ("subject-name", ""),
        ("document-number", "9.1E+17"),
        ("issued-on", "2027-01-01"),
    ]);
    assert_eq!(
        told.unwrap_err(),
        [
            ("number", "filing-number-is-icp"),
            ("kind", "cell-choice"),
            ("subject-name", "required"),
            ("document-number", "cell-lost-digits"),
            ("issued-on", "cell-day-in-future"),
        ]
    );
}

#[test]
fn a_website_has_a_domain_and_an_app_need_not() {
    assert_eq!(older(&[("primary-domain", "")]).unwrap_err(), [("primary-domain", "required")]);
    let app = older(&[("primary-domain", ""), ("kind", "APP"), ("secondary-domains", "")]);
    assert_eq!(app.unwrap().domains().count(), 0);
    let twice = older(&[("secondary-domains", "older-sample.example、m.older-sample.example")]);
    assert_eq!(twice.unwrap().secondary_domains, ["m.older-sample.example"]);
}

#[test]
fn what_a_spreadsheet_would_compute_is_only_a_text() {
    assert_eq!(older(&[("name", "=1+1")]).map_err(|flaws| flaws[0].0), Err("name"));
    let is_kept = older(&[("name", "=HYPERLINK(示例)")]).map(|entry| entry.name);
    assert!(is_kept.is_err() || is_kept == Ok("=HYPERLINK(示例)".to_owned()));
}

proptest! {
    #[test]
    fn no_row_makes_it_fall_over(row in proptest::collection::vec("\\PC{0,40}", 0..14)) {
        let heading = Heading::read(OLDER.columns, &first_headings(&OLDER)).unwrap();
        let read = OlderEntry::read(&heading, &row, TODAY);
        prop_assert!(read.is_ok() || !read.unwrap_err().is_empty());
        let _ = Heading::read(OLDER.columns, &row);
    }
}

fn sample_of<T>(
    layout: &Layout,
    read: impl Fn(&Heading, &[String], Date) -> Result<T, Vec<CellFlaw>>,
    changed: &[(&str, &str)],
) -> Result<T, Vec<(&'static str, &'static str)>> {
    let heads: Vec<_> = layout.columns.iter().map(|c| c.headings[0].to_owned()).collect();
    let heading = Heading::read(layout.columns, &heads).unwrap();
    let cell = |(column, sample): (&Column, &&str)| {
        let other = changed.iter().find(|(id, _)| *id == column.id);
        other.map_or(*sample, |(_, text)| *text).to_owned()
    };
    let cells: Vec<_> = layout.columns.iter().zip(layout.sample).map(cell).collect();
    let today = jiff::civil::date(2026, 11, 24);
    let told = |flaws: Vec<CellFlaw>| {
        flaws.into_iter().map(|flaw| (flaw.column.id, flaw.flaw.code)).collect()
    };
    read(&heading, &cells, today).map_err(told)
}

#[test]
fn a_hosted_site_has_addresses_of_both_families_in_one_cell() {
    let site = |changed: &[_]| sample_of(&HOSTED_SITES, HostedSite::read, changed);
    let good = site(&[]).unwrap();
    assert_eq!((good.ranges.len(), good.access_method), (2, "leased-host"));
    let wrong = [("hosted-ip", "203.0.113.1、10.0.0.1"), ("hosted-method", "卫星")];
    let flaws = site(&wrong).unwrap_err();
    assert_eq!(flaws, [("hosted-ip", "ip-private"), ("hosted-method", "cell-choice")]);
}

#[test]
fn a_dedicated_line_runs_from_one_address_to_another_of_its_family() {
    let line = |changed: &[_]| sample_of(&DEDICATED_LINES, DedicatedLine::read, changed);
    assert_eq!(line(&[]).unwrap().range.to_string(), "2001:db8:1::-2001:db8:1::ff");
    let families = line(&[("last-ip", "203.0.113.9")]).unwrap_err();
    assert_eq!(families, [("last-ip", "ip-families")]);
    let wrong = [("organ-code", "3301"), ("terminals", "许多"), ("protected", "也许")];
    let codes: Vec<_> = line(&wrong).unwrap_err().into_iter().map(|(_, code)| code).collect();
    assert_eq!(codes, ["organ-code", "line-terminals", "cell-choice"]);
}

#[test]
fn a_line_is_read_under_the_headings_and_with_the_codes_of_the_platforms_template() {
    let heads = cells(&[
        "接入商组织机构代码",
        "使用单位",
        "用户性质",
        "用户地址",
        "联系人",
        "电话",
        "证件类型",
        "证件号码",
        "装机地址",
        "装机日期",
        "起始IP",
        "结束IP",
        "使用类型",
        "管辖地网安部门代码",
        "上网终端数量",
        "是否落实安全措施",
    ]);
    assert_eq!(heads, first_headings(&DEDICATED_LINES));
    let heading = Heading::read(DEDICATED_LINES.columns, &heads).unwrap();
    let row = cells(&[
        "MA000000-7",
        "王小样",
        "1",
        "示例路 1 号",
        "王小样，李小样",
        "0571-55500001",
        "111",
        "110101202311012176",
        "示例路 2 号",
        "2008-8-8",
        "203.0.113.1",
        "203.0.113.9",
        "5",
        "330106000000",
        "3",
        "0",
    ]);
    let line = DedicatedLine::read(&heading, &row, TODAY).unwrap();
    assert_eq!((&*line.provider_code, line.nature), ("MA0000007", "individual"));
    let of = line.document_type.unwrap();
    assert_eq!((of.name, of.is_of_unit), ("居民身份证", false));
    assert_eq!((&*line.usage, line.is_protected), ("联网使用", false));
    assert_eq!(line.installed_on, date(2008, 8, 8));
}

#[test]
fn codes_that_no_dictionary_has_are_refused_where_they_stand() {
    let line = |changed: &[_]| sample_of(&DEDICATED_LINES, DedicatedLine::read, changed);
    let wrong = [("provider-code", "MA0000008"), ("line-document-type", "999"), ("usage", "07")];
    let flaws = line(&wrong).unwrap_err();
    assert_eq!(
        flaws,
        [
            ("provider-code", "org-code-checksum"),
            ("line-document-type", "line-document-type"),
            ("usage", "line-usage")
        ]
    );
    // A number is judged by the kind that stands beside it.
    let of_person = [("line-document-type", "居民身份证")];
    assert_eq!(line(&of_person).unwrap_err()[0].0, "line-document");
    assert_eq!(line(&[("usage", "办公上网")]).unwrap().usage, "办公上网");
}

#[test]
fn a_node_is_new_or_gone_by_its_sign() {
    let read = |line: &str| {
        let node = sample_of(&CDN_NODES, CdnNode::read, &[("cdn-node", line)]);
        node.map(|node| node.line()).map_err(|flaws| flaws[0].1)
    };
    assert_eq!(read(" +203.0.113.10 "), Ok("+203.0.113.10".to_owned()));
    assert_eq!(read("－2001:db8::7"), Ok("-2001:db8::7".to_owned()));
    assert_eq!(read("+ 203.0.113.0/24").as_deref(), Ok("+203.0.113.0-203.0.113.255"));
    assert_eq!(read("'+203.0.113.10").as_deref(), Ok("+203.0.113.10"));
    assert_eq!(read("203.0.113.10"), Err("node-sign"));
    assert_eq!(read("+10.0.0.1"), Err("ip-private"));
    assert_eq!(read("+"), Err("ip-address"));
    assert_eq!(read("*203.0.113.10"), Err("node-sign"));
}
