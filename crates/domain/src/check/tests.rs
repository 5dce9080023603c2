//! Vectors for every rule, good and bad; and that none of them panics.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

const NUMBER: &str = "京公网安备11010502030143号";
const LINK: &str = "https://anbei.example.test/query?code=11010502030143";

fn matter() -> Matter {
    let mut answers = Answers::new();
    answers.set("primary_domain", ["qinghe.example.cn"]);
    answers.set("secondary_domains", ["qinghe.example.com"]);
    answers.set("ip_ranges", ["203.0.113.7", "203.0.113.16-203.0.113.31"]);
    answers.set("icp_number", ["京ICP备05070602号-1"]);
    Matter {
        kind: EntryKind::Website,
        answers,
        region: Some("110105".to_owned()),
        number: NUMBER.parse().ok(),
        link: LINK.to_owned(),
        now: Timestamp::from_millis(1_795_489_200_000),
    }
}

fn answered(status: u16, url: &str) -> Reached {
    let url = url.to_owned();
    Reached::Answered(Answer { status, url, ..Answer::default() })
}

fn at_home(page: HomePage) -> Observations {
    let reached = answered(200, "https://qinghe.example.cn/");
    let home = Home { reached, page: Some(page), rendered: None };
    Observations { home: Some(home), ..Observations::default() }
}

fn badge(text: &str, href: &str, image: &str) -> Observations {
    let images = Some(image.to_owned()).filter(|image| !image.is_empty()).into_iter().collect();
    let link = PageLink { href: href.to_owned(), text: text.to_owned(), images, is_hidden: false };
    at_home(HomePage { text: text.to_owned(), links: vec![link], ..HomePage::default() })
}

fn resolved(ips: &[&str], aliases: &[&str]) -> Observations {
    let ips = ips.iter().map(|ip| ip.parse().unwrap()).collect();
    let aliases = aliases.iter().map(|name| (*name).to_owned()).collect();
    let found = Found::Addresses { ips, aliases };
    let lookup = Lookup { domain: "qinghe.example.cn".to_owned(), found };
    Observations { addresses: Some(vec![lookup]), ..Observations::default() }
}

fn code(id: &str, matter: &Matter, observed: &Observations) -> String {
    let found = run(matter, observed).into_iter().find(|finding| finding.check.id == id);
    found.map_or_else(|| "—".to_owned(), |finding| finding.code)
}

#[test]
fn a_badge_is_right_misspelt_hidden_anothers_or_not_there() {
    let page = |text: &str| at_home(HomePage { text: text.to_owned(), ..HomePage::default() });
    let hidden = HomePage { hidden: NUMBER.to_owned(), ..HomePage::default() };
    let scripts = HomePage { scripts: 3, ..HomePage::default() };
    for (observed, expected) in [
        (page("版权所有 京公网安备 11010502030143号"), "right"),
        (page("京公网安备11010502030143"), "spelling"),
        (page("沪公网安备11010502030143号"), "spelling"),
        (page("京公网安备11010502030144号"), "other-number"),
        (page("京ICP备05070602号-1"), "only-icp"),
        (page("欢迎"), "missing"),
        (at_home(hidden), "hidden"),
        (at_home(scripts), "unfinished"),
        (badge("", LINK, "/badge.png"), "picture"),
    ] {
        assert_eq!(code("badge-shown", &matter(), &observed), expected, "{observed:?}");
    }
    let gone = Home { reached: Reached::Silent, page: None, rendered: None };
    let observed = Observations { home: Some(gone), ..Observations::default() };
    assert_eq!(code("badge-shown", &matter(), &observed), "no-page");
}

#[test]
fn what_scripts_have_drawn_counts() {
    let page = HomePage { scripts: 3, ..HomePage::default() };
    let mut observed = at_home(page);
    let rendered = HomePage { text: NUMBER.to_owned(), scripts: 3, ..HomePage::default() };
    observed.home = observed.home.map(|home| Home { rendered: Some(rendered), ..home });
    assert_eq!(code("badge-shown", &matter(), &observed), "right");
}

#[test]
fn a_registrar_is_compared_by_people_and_its_change_is_told() {
    let mut matter = matter();
    let ends_on = Some(matter.now.plus_days(300).date_in_china());
    let named = |registrar: &str, before: Option<&str>| {
        let (registrar, before) = (registrar.to_owned(), before.map(str::to_owned));
        let registration = Some(Registration { registrar, before, ends_on });
        Observations { registration, ..Observations::default() }
    };
    let english = "Alpha Names Co., Ltd.";
    assert_eq!(code("registrar", &matter, &named(english, None)), "—", "none was filed");
    matter.answers.set("registrar_name", ["甲注册有限公司"]);
    for (registrar, before, expected) in [
        ("甲注册有限公司（甲网）", None, "same"),
        (english, None, "compare"),
        (english, Some("ALPHA NAMES LIMITED"), "compare"),
        ("乙注册有限公司", Some(english), "changed"),
        ("甲注册有限公司", Some(english), "changed"),
        ("（）", Some(english), "—"),
    ] {
        let observed = named(registrar, before);
        assert_eq!(code("registrar", &matter, &observed), expected, "{registrar} {before:?}");
    }
}

#[test]
fn a_domain_is_told_to_run_out_thirty_days_before() {
    for (days, expected) in [(30, "lasts"), (29, "ending"), (0, "ending"), (-1, "ended")] {
        let ends_on = Some(matter().now.plus_days(days).date_in_china());
        let registration = Registration { registrar: "甲".to_owned(), before: None, ends_on };
        let observed = Observations { registration: Some(registration), ..Observations::default() };
        assert_eq!(code("domain-ends", &matter(), &observed), expected, "{days}");
    }
}

#[test]
fn every_wrong_link_that_is_met_is_told_by_name() {
    for (href, expected) in [
        (LINK, "right"),
        ("https://anbei.example.test/portal/registerSystemInfo?recordcode=11010502030143", "right"),
        ("https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143", "national"),
        ("https://beian.mps.gov.cn/#/query/webSearch?police=11010502030143", "police-parameter"),
        ("https://beian.mps.gov.cn/#/query/webSearch?webcode=11010502030143", "webcode-parameter"),
        ("https://beian.mps.gov.cn/#/query/webSearch", "no-code"),
        ("https://beian.mps.gov.cn/", "no-code"),
        ("https://beian.mps.gov.cn/#/query/webSearch?code=11010502030144", "other-code"),
        ("http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=11010502030143", "retired"),
        ("https://qinghe.example.cn/about", "elsewhere"),
        ("", "elsewhere"),
    ] {
        assert_eq!(code("badge-link", &matter(), &badge(NUMBER, href, "")), expected, "{href}");
    }
    let page = HomePage { text: NUMBER.to_owned(), ..HomePage::default() };
    assert_eq!(code("badge-link", &matter(), &at_home(page)), "none");
    assert_eq!(code("badge-link", &matter(), &at_home(HomePage::default())), "—");
}

#[test]
fn an_icon_is_fetched_from_the_own_site() {
    let own = "https://qinghe.example.cn/badge.png";
    let with = |icon: Option<Reached>, image| Observations { icon, ..badge(NUMBER, LINK, image) };
    let html = Answer {
        status: 200,
        headers: vec![("content-type".to_owned(), "text/html".to_owned())],
        ..Answer::default()
    };
    for (observed, expected) in [
        (with(Some(answered(200, own)), own), "fetched"),
        (with(None, "data:image/png;base64,AA=="), "fetched"),
        (with(Some(answered(404, own)), own), "broken"),
        (with(Some(Reached::Answered(html)), own), "broken"),
        (with(Some(Reached::Silent), own), "broken"),
        (with(None, own), "unasked"),
        (with(None, ""), "none"),
        (with(None, "https://beian.mps.gov.cn/web/assets/logo01.6189a29f.png"), "hot-linked"),
    ] {
        assert_eq!(code("badge-icon", &matter(), &observed), expected, "{observed:?}");
    }
}

#[test]
fn a_site_answers_for_itself_or_not() {
    for (reached, expected) in [
        (answered(200, "https://www.qinghe.example.cn/"), "answers"),
        (answered(200, "https://parking.example.org/"), "elsewhere"),
        (answered(503, "https://qinghe.example.cn/"), "status"),
        (Reached::Silent, "silent"),
        (Reached::Inside, "inside"),
        (Reached::Circling, "circling"),
        (Reached::Unwelcome, "unwelcome"),
        (Reached::Unasked, "unasked"),
    ] {
        let home = Some(Home { reached, page: None, rendered: None });
        let observed = Observations { home, ..Observations::default() };
        assert_eq!(code("site-answers", &matter(), &observed), expected);
    }
}

#[test]
fn a_certificate_is_trusted_and_lasts() {
    let now = matter().now;
    for (is_trusted, days, expected) in [
        (true, Some(60), "trusted"),
        (true, Some(5), "ending"),
        (false, Some(-1), "ended"),
        (false, Some(60), "untrusted"),
        (true, None, "trusted"),
    ] {
        let tls = Tls { is_trusted, ends_at: days.map(|days| now.plus_days(days)) };
        let answer = Answer { status: 200, tls: Some(tls), ..Answer::default() };
        let reached = Reached::Answered(answer);
        let home = Some(Home { reached, page: None, rendered: None });
        let observed = Observations { home, ..Observations::default() };
        assert_eq!(code("certificate", &matter(), &observed), expected, "{days:?}");
    }
    assert_eq!(code("certificate", &matter(), &at_home(HomePage::default())), "plain");
}

#[test]
fn resolved_addresses_are_compared_with_those_filed() {
    for (observed, expected) in [
        (resolved(&["203.0.113.7"], &[]), "filed"),
        (resolved(&["203.0.113.20", "203.0.113.7"], &[]), "filed"),
        (resolved(&["198.51.100.1"], &[]), "none"),
        (resolved(&["203.0.113.7", "198.51.100.1"], &[]), "some-not"),
        (resolved(&["198.51.100.1"], &["qinghe.example.cn.w.kunlunsl.com."]), "delivered"),
        (resolved(&["198.51.100.1"], &["notkunlunsl.com"]), "none"),
        (resolved(&[], &[]), "—"),
    ] {
        assert_eq!(code("addresses-filed", &matter(), &observed), expected, "{observed:?}");
    }
    let mut observed = resolved(&["198.51.100.1"], &[]);
    let headers = vec![("cf-ray".to_owned(), "1".to_owned())];
    let reached = Reached::Answered(Answer { status: 200, headers, ..Answer::default() });
    observed.home = Some(Home { reached, page: None, rendered: None });
    assert_eq!(code("addresses-filed", &matter(), &observed), "delivered");
    for (ips, expected) in [
        (vec!["203.0.113.7", "198.51.100.1"], "delivered"),
        (vec!["198.51.100.1"], "delivered"),
        (vec!["198.51.100.1", "198.51.100.2"], "none"),
    ] {
        let observed =
            Observations { nodes: vec!["198.51.100.1".parse().unwrap()], ..resolved(&ips, &[]) };
        assert_eq!(code("addresses-filed", &matter(), &observed), expected, "{ips:?}");
    }
}

#[test]
fn a_domain_resolves_or_does_not() {
    let of = |primary: Found, other: Found| {
        let lookup = |domain: &str, found| Lookup { domain: domain.to_owned(), found };
        let lookups = vec![lookup("a.example.cn", primary), lookup("b.example.cn", other)];
        Observations { addresses: Some(lookups), ..Observations::default() }
    };
    let some = || Found::Addresses { ips: vec!["203.0.113.7".parse().unwrap()], aliases: vec![] };
    for (observed, expected) in [
        (of(some(), some()), "resolves"),
        (of(some(), Found::Unknown), "resolves"),
        (of(some(), Found::Nothing), "some-not"),
        (of(Found::Nothing, some()), "nothing"),
        (of(Found::Inside, some()), "inside"),
        (of(Found::Unknown, some()), "unknown"),
    ] {
        assert_eq!(code("domain-resolves", &matter(), &observed), expected);
    }
}

#[test]
fn the_providers_ranges_hold_what_was_filed() {
    for (ranges, expected) in [
        (vec!["203.0.113.0/24"], "inside"),
        (vec!["203.0.113.0/28"], "outside"),
        (vec![], "unknown"),
    ] {
        let ranges = ranges.iter().map(|text| IpRange::parse(text).unwrap()).collect();
        let observed = Observations { provider_ranges: Some(ranges), ..Observations::default() };
        assert_eq!(code("provider-ranges", &matter(), &observed), expected);
    }
}

#[test]
fn what_else_stands_on_the_domains_is_told() {
    let of = |family: &[(Relation, bool)]| {
        let family = family.iter().map(|(relation, is_own)| Relative {
            domain: "example.cn".to_owned(),
            relation: *relation,
            is_own: *is_own,
        });
        Observations { family: Some(family.collect()), ..Observations::default() }
    };
    for (family, expected) in [
        (vec![], "alone"),
        (vec![(Relation::Above, true)], "own"),
        (vec![(Relation::Above, false)], "above"),
        (vec![(Relation::Below, false)], "below"),
        (vec![(Relation::Above, false), (Relation::Same, false)], "same"),
    ] {
        assert_eq!(code("domain-family", &matter(), &of(&family)), expected);
    }
}

#[test]
fn an_icp_number_fits_what_it_is_given_for() {
    for (typed, expected) in [
        ("京ICP备05070602号-1", "fits"),
        ("京ICP备05070602号", "no-service"),
        ("京ICP备05070602号-1A", "other-service"),
        ("粤ICP备05070602号-1", "other-province"),
        ("B2-20080101-1", "fits"),
        ("ICP05070602", "malformed"),
    ] {
        let mut matter = matter();
        matter.answers.set("icp_number", [typed]);
        assert_eq!(code("icp-number", &matter, &Observations::default()), expected, "{typed}");
    }
}

#[test]
fn documents_are_sound_and_one_persons_each() {
    let with = |answers: &[(&str, &str)]| {
        let mut matter = matter();
        for (id, text) in answers {
            matter.answers.set(id, [*text]);
        }
        code("identifiers", &matter, &Observations::default())
    };
    let sample = crate::value::ResidentId::samples()[0];
    let lead = [
        ("security_lead_name", "张三"),
        ("security_lead_id_kind", "resident-id"),
        ("security_lead_id_number", sample),
        ("security_lead_id_valid_until", "2040-01-01"),
    ];
    assert_eq!(with(&[]), "—");
    assert_eq!(with(&lead), "sound");
    assert_eq!(
        with(&[&lead[..3], &[("security_lead_id_valid_until", "2026-12-01")]].concat()),
        "ending"
    );
    assert_eq!(with(&[&lead[..], &[("security_lead_id_number", "110105")]].concat()), "malformed");
    let other = [
        ("emergency_name", "李四"),
        ("emergency_id_kind", "resident-id"),
        ("emergency_id_number", sample),
    ];
    assert_eq!(with(&[&lead[..], &other].concat()), "one-number-two-names");
}

#[test]
fn findings_are_kept_and_read_back() {
    let observed = badge("京公网安备11010502030144号", LINK, "");
    let found = run(&matter(), &observed);
    let kept = from_json(&to_json(&found));
    assert_eq!(to_json(&kept), to_json(&found));
    assert_eq!(worst(&kept), Verdict::Fail);
    assert!(from_json("nonsense").is_empty());
}

#[test]
fn what_needs_no_network_is_cheap() {
    let cheap: Vec<_> = CHECKS.iter().filter(|check| check.is_cheap()).map(|c| c.id).collect();
    assert_eq!(cheap, ["provider-ranges", "domain-family", "icp-number", "identifiers"]);
}

fn any_reached() -> impl Strategy<Value = Reached> {
    let header = (".{0,12}", ".{0,30}");
    let answer = (any::<u16>(), ".{0,60}", vec(header, 0..3), any::<Option<(bool, i64)>>());
    let answered = answer.prop_map(|(status, url, headers, tls)| {
        let tls = tls.map(|(is_trusted, millis)| Tls {
            is_trusted,
            ends_at: Some(Timestamp::from_millis(millis)),
        });
        Reached::Answered(Answer { status, url, headers, tls })
    });
    prop_oneof![answered, Just(Reached::Silent), Just(Reached::Circling), Just(Reached::Inside)]
}

fn any_page() -> impl Strategy<Value = HomePage> {
    let text = || "[京沪公网安备案号 0-9A-Z:：。]{0,60}|.{0,60}";
    let href = "(https://(beian.mps.gov.cn|anbei.example.test)/.{0,40}code=[0-9]{0,15})|.{0,40}";
    let link = (href, text(), vec(".{0,30}", 0..2), any::<bool>())
        .prop_map(|(href, text, images, is_hidden)| PageLink { href, text, images, is_hidden });
    (text(), text(), vec(link, 0..4), 0..3_usize).prop_map(|(text, hidden, links, scripts)| {
        HomePage { text, hidden, links, scripts, ..HomePage::default() }
    })
}

proptest! {
    #[test]
    fn no_observation_makes_a_rule_panic(
        reached in any_reached(),
        page in proptest::option::of(any_page()),
        rendered in proptest::option::of(any_page()),
        icon in proptest::option::of(any_reached()),
        (registrar, before) in (".{0,30}", proptest::option::of(".{0,30}")),
        ips in vec(any::<std::net::IpAddr>(), 0..3),
        answers in vec(("(primary_domain|icp_number|registrar_name|ip_ranges|security_lead_(name|id_kind|id_number|id_valid_until))", ".{0,30}"), 0..6),
    ) {
        let mut matter = matter();
        for (id, text) in answers {
            matter.answers.set(&id, [text]);
        }
        let found = Found::Addresses { ips, aliases: vec![] };
        let observed = Observations {
            addresses: Some(vec![Lookup { domain: String::new(), found }]),
            nodes: vec![],
            home: Some(Home { reached, page, rendered }),
            icon,
            family: Some(vec![]),
            provider_ranges: Some(vec![]),
            registration: Some(Registration { registrar, before, ends_on: None }),
        };
        for finding in run(&matter, &observed) {
            let known = finding.check.outcomes.iter().any(|(code, _)| *code == finding.code);
            prop_assert!(known, "{} says {}", finding.check.id, finding.code);
        }
    }

    #[test]
    fn no_text_makes_the_search_for_numbers_panic(text in ".{0,200}") {
        let _ = shown_numbers(&text);
    }
}
